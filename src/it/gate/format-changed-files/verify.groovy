def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD SUCCESS')
assert build.receipt('format').line == 'format: google-java-format: 1 file clean'

// Not committed is changed, too.
def old = build.file('src/main/java/example/Old.java')
old.text = old.text.replace('Older', 'Still older')
assert build.maven('validate') != 0
assert build.receipt('format').line == 'format: google-java-format: 1/2 files need formatting'
assert build.receipt('format').findings*.where == ['src/main/java/example/Old.java']

// The goal alone puts it in order, line ends as they were.
old.text = old.text.replace('\n', '\r\n')
def goal = build.receipt('format').findings[0].fix.split(' ')[1]
assert build.maven(goal, '-Dgate.fix') == 0
assert build.receipt('format').line == 'format: google-java-format: 2 files clean'
assert old.text.contains('  private Old() {}\r\n')
