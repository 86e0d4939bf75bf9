def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD FAILURE', 'own-no-tabs', 'src/main/java/example/Greeting.java:12 tab', 'Fix: replace the tab by blanks')
assert build.status('own-no-tabs') == 'fail'
assert build.receipt('own-no-tabs').line == 'own-no-tabs: java: 1 warning (tab: 1)'
assert build.receipt('own-no-tabs').attachments*.path.any { it.endsWith('no-tabs.sarif') }
assert build.file('target/gatehouse/own/own-no-tabs.log').text.contains('1 tabs found')

// Declared as required in the POM, it is part of the decision.
assert build.effective('own-no-tabs') == 'FAIL'
assert build.findings.contains('own-failed')

// A waiver by name lets it through, to its day. (The formatter has its own opinion of tabs.)
build.file('.gatehouse').mkdirs()
build.file('.gatehouse/waivers.yaml').text = """
waivers:
  - {gate: own-no-tabs, item: "src/main/java/example/Greeting.java:12 *", reason: old, owner: me, issue: 7, expires: 2999-12-31}
"""
assert build.maven('verify', '-Dgate.format.skip') == 0
build.says('own-no-tabs: waived: src/main/java/example/Greeting.java:12 *')
return true
