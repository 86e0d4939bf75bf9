def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD FAILURE', 'GreetingTest.greetsByName')
def judged = {
  assert build.status('tests', 'alpha') == 'pass'
  assert build.status('tests', 'beta') == 'fail'
  assert build.receipt('tests', 'beta').line.contains('1/2 pass, 1 fail')
  assert build.effective('tests') == 'FAIL'
  assert build.route == 'LOOP test-fixer'
  build.handsOver('beta', 'greetsByName')
}
judged()
def third = build.receiptFile('tests', 'gamma')
assert !third.exists() || build.status('tests', 'gamma') != 'pass'

// The other ways to run the same reactor: the same judgement.
[['-T2'], ['--fail-at-end']].each { options ->
  assert build.maven('verify', *options) == 1 : options
  build.says('BUILD FAILURE')
  judged()
  if (options.contains('--fail-at-end')) {
    assert build.status('tests', 'gamma') == 'pass' : options
  }
}
return true
