import java.util.concurrent.TimeUnit

def build = evaluate(new File(examples, 'shared/build.groovy'))

assert build.route == 'FINALIZE docs-reviewer'

def stopWhileATestRuns = { run, stop ->
  def running = run.file('target/running')
  running.delete()
  def maven = run.startMaven('verify', '-Dexample.seconds=30')
  try {
    for (int i = 0; !running.exists() && maven.alive && i < 600; i++) {
      sleep(100)
    }
    assert running.exists() : "no test started: $run.log"
    stop(maven)
    assert maven.waitFor(30, TimeUnit.SECONDS) : 'Maven did not stop'
  } finally {
    maven.destroyForcibly()
  }
}

build.onCopies([
  { run ->
    stopWhileATestRuns(run) { it.destroy() }
    assert run.decision.state == 'INTERRUPTED'
    assert run.decision.action == 'LOOP'
    run.handsOver('surefire')
  },
  { run ->
    stopWhileATestRuns(run) { it.destroyForcibly() }
    assert run.decision.state == 'IN_PROGRESS'
    assert run.decision.action == 'LOOP'
    run.handsOver('IN_PROGRESS')
  }])
