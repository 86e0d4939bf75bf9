def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD FAILURE', 'Greeting.java:[12,12]')
assert build.status('build') == 'fail'
assert build.receipt('build').line.contains('Greeting.java:[12,12]')
assert build.findings.contains('build-failed')

// Tests never ran: nothing says that they passed.
assert build.effective('tests') != 'PASS'
assert build.route == 'LOOP build-fixer'
build.handsOver('Greeting.java')
