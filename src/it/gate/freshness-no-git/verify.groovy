def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD SUCCESS')
assert !build.file('.git').exists()
assert build.status('freshness') != 'pass'
assert build.status('tests') == 'pass'
assert build.decision.action != 'FINALIZE'
build.handsOver('git')
