def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD FAILURE')
def receipt = build.receipt('lint')
assert receipt.status == 'fail'
assert receipt.line == 'lint: javac+spotbugs: 1 warning (EI_EXPOSE_REP: 1)'
assert receipt.findings.size() == 1
assert receipt.findings[0].where == 'src/main/java/example/Names.java:12'
assert receipt.findings[0].what.startsWith('[EI_EXPOSE_REP] example.Names.all() may expose internal representation')
// The receipt's count is the tool's own.
assert build.file('target/spotbugsXml.xml').text.count('<BugInstance ') == 1
assert receipt.attachments*.path.contains('target/spotbugsXml.xml')
