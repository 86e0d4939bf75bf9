def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD FAILURE', 'Requested array size exceeds VM limit')
assert build.status('build') == 'fail'
assert build.status('format') == 'pass'
['lint', 'tests', 'mutation'].each {
  assert build.status(it) == 'skipped(upstream-failed)' : it
  assert build.effective(it) != 'PASS' : it
}
assert build.decision.state == 'DECIDED'
assert build.findings.contains('build-failed')
build.handsOver('OutOfMemoryError: Requested array size exceeds VM limit')
assert build.route == 'LOOP build-fixer'
