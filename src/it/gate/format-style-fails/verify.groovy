def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD FAILURE', 'Google.java', '-Dgate.format.style=aosp')
def receipt = build.receipt('format')
assert receipt.line.startsWith('format: google-java-format: 1/2 files need formatting; not measured: ')
assert receipt.findings.collect { [it.id, it.where] } == [
  ['format-unparsable', 'src/main/java/example/Torn.java:4'],
  ['format-violations', 'src/main/java/example/Google.java']]
