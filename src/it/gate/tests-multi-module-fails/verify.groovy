def build = evaluate(new File(examples, 'shared/build.groovy'))

def judged = { run ->
  run.says('BUILD FAILURE', 'GreetingTest.greetsByName')
  assert run.status('tests', 'alpha') == 'pass'
  assert run.status('tests', 'beta') == 'fail'
  assert run.receipt('tests', 'beta').line.contains('1/2 pass, 1 fail')
  assert run.effective('tests') == 'FAIL'
  assert run.route == 'LOOP test-fixer'
  run.handsOver('beta', 'greetsByName')
}
judged(build)
def third = build.receiptFile('tests', 'gamma')
assert !third.exists() || build.status('tests', 'gamma') != 'pass'

// The other ways to run the same reactor: the same judgement. The smoke set leaves them out.
if (smoke != 'true') {
  build.onCopies(['-T2', '--fail-at-end'].collect { option ->
    { run ->
      assert run.maven('verify', option) == 1 : option
      judged(run)
      if (option == '--fail-at-end') {
        assert run.status('tests', 'gamma') == 'pass'
      }
    }
  })
}
return true
