def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD SUCCESS')
assert build.status('tests') != 'pass'
assert build.receipt('tests').line.contains('skip')
assert build.effective('tests') != 'PASS'
assert build.route == 'LOOP test-fixer'
