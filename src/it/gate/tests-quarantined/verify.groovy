def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD SUCCESS', 'GreetingTest.greetsByName')
assert build.status('tests') == 'fail'
assert build.receipt('tests').line == 'tests: surefire: 1/2 pass, 1 fail, 0 flaky, 0 skipped'
assert build.effective('tests') == 'WAIVED'
build.handsOver('failed, and every failure waived: tests', 'waived: example.GreetingTest#greetsByName (#12, until ')

// It covers that test, and no other.
def tests = build.file('src/test/java/example/GreetingTest.java')
def before = tests.text
tests.text = before.replace('"Hello, !"', '"Bye, !"')
assert build.maven('verify') == 1
assert build.effective('tests') == 'FAIL'

// After its last day it holds nothing.
tests.text = before
def waivers = build.file('.gatehouse/waivers.yaml')
waivers.text = waivers.text.replaceFirst(/expires: .*/, 'expires: 2026-01-01')
assert build.maven('verify') == 1
assert build.findings.contains('waiver-expired')
