def build = evaluate(new File(examples, 'shared/build.groovy'))

def all = 'tests: surefire: 3/3 pass, 0 flaky, 0 skipped'
assert build.receipt('tests', 'core').line == all
assert build.route == 'FINALIZE docs-reviewer'

def failed = { run ->
  assert run.status('tests', 'core') == 'fail'
  assert run.receipt('tests', 'core').line.contains('2/3 pass, 1 fail')
  assert run.effective('tests') == 'FAIL'
  assert run.route == 'LOOP test-fixer'
}

build.onCopies([
  // A report of a class that is no more: this build did not write it.
  { run ->
    def stale = run.file('core/target/surefire-reports/TEST-example.OldTest.xml')
    stale.text = '<testsuite name="example.OldTest" tests="2" failures="1"><testcase name="a" classname="example.OldTest"/>' +
      '<testcase name="b" classname="example.OldTest"><failure/></testcase></testsuite>'
    assert run.maven('verify') == 0
    assert stale.exists()
    assert run.receipt('tests', 'core').line == all
  },
  // A test that passes when it runs again: the suite's header knows one failure too many, or one case.
  { run ->
    assert run.maven('verify', '-Dflaky=true', '-Dsurefire.rerunFailingTestsCount=1') == 0
    assert run.receipt('tests', 'core').line == 'tests: surefire: 3/3 pass, 1 flaky, 0 skipped'
  },
  // Maven says SUCCESS and ends with 0, as it was told.
  { run ->
    assert run.maven('verify', '--fail-never', '-Dbroken=true') == 0
    failed(run)
  },
  // Maven is told to go on, and the gate is not.
  { run ->
    assert run.maven('verify', '-Dmaven.test.failure.ignore=true', '-Dbroken=true') == 1
    failed(run)
  },
  // What was found before a clean in the middle of the build still counts, and is on record. (The log is gone, too.)
  { run ->
    assert run.maven('verify', '-Pclean-late', '-Dgate.format.style=aosp') == 1
    assert run.status('format', 'core') == 'fail'
    assert run.effective('format') == 'FAIL'
  },
  // Tests that the command line selects are a part, however they are selected.
  { run ->
    assert run.maven('verify', '-Dsurefire.excludes=**/None*') == 0
    assert run.effective('tests') == 'INCONCLUSIVE'
    run.handsOver('-Dsurefire.excludes=**/None* selects only a part')
  },
  // A module that was left out was not measured.
  { run ->
    run.file('extra/target').deleteDir()
    assert run.maven('clean', 'verify', '--projects', 'core') == 0
    assert run.receipt('tests', 'core').line == all
    assert run.effective('tests') != 'PASS'
    assert run.decision.action != 'FINALIZE'
    assert run.effective('security') == 'INCONCLUSIVE'
    run.handsOver('this build leaves modules out: extra')
  }])
return true
