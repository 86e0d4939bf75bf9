def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD FAILURE', 'does-not-exist')
assert build.decision.action == 'LOOP'
assert build.findings.contains('build-failed')
assert build.decision.findings.any { it.what.contains('does-not-exist') }
assert !build.receiptFile('tests').exists() || build.status('tests') != 'pass'
