def build = evaluate(new File(examples, 'shared/build.groovy'))

assert !build.file('pom.xml').text.contains('gatehouse')
assert build.status('tests', 'alpha') == 'pass'
assert build.status('tests', 'beta') == 'fail'
assert build.effective('tests') == 'FAIL'
assert build.route == 'LOOP test-fixer'
build.handsOver('beta')
