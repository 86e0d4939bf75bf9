def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD FAILURE', 'GreetingTest.greetsByName')
assert build.status('tests') == 'fail'
assert build.receipt('tests').line == 'tests: surefire: 1/2 pass, 1 fail, 0 flaky, 0 skipped'
assert build.findings.contains('tests-failed')
build.handsOver('greetsByName')

// Compiling was in order, and stays so in the record.
assert build.status('build') == 'pass'
assert build.route == 'LOOP test-fixer'
