def build = evaluate(new File(examples, 'shared/build.groovy'))

assert build.status('tests') == 'pass'

// What is gone cannot fail: the others pass, the gate does not.
def tests = build.file('src/test/java/example/GreetingTest.java')
def whole = tests.text
tests.text = whole.replaceFirst(/(?s)  @Test\s+void greetsByName.*?\n  \}\n\n/, '')
assert build.maven('test') == 1
assert build.status('tests') == 'fail'
assert build.receipt('tests').line.startsWith('tests: surefire: 1/1 pass, 0 flaky, 0 skipped')
assert build.receipt('tests').findings.collect { [it.id, it.where] } == [['tests-vanished', 'example.GreetingTest#greetsByName']]

assert build.maven('test', '-Dgate.tests.vanished=warn') == 0
assert build.status('tests') == 'pass'
assert build.receipt('tests').findings*.what == ['example.GreetingTest#greetsByName ran at the base and is gone']

// Two tests are fewer than three, and one of them is watched by itself.
tests.text = whole
assert build.maven('test', '-Dgate.tests.floor=3', '-Dgate.tests.smoke=*#keeps*') == 0
assert build.status('tests') == 'inconclusive(2 tests executed, at least 3)'
assert build.receipt('tests').line =~ /smoke:? 1/
