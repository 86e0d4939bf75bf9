import java.util.concurrent.TimeUnit

def build = evaluate(new File(examples, 'shared/build.groovy'))

assert build.route == 'FINALIZE docs-reviewer'

def stopWhileATestRuns = { Closure stop ->
  def running = build.file('target/running')
  running.delete()
  def maven = build.startMaven('verify', '-Dexample.seconds=30')
  try {
    for (int i = 0; !running.exists() && maven.alive && i < 600; i++) {
      sleep(100)
    }
    assert running.exists() : "no test started: $build.log"
    stop(maven)
    assert maven.waitFor(30, TimeUnit.SECONDS) : 'Maven did not stop'
  } finally {
    maven.destroyForcibly()
  }
}

stopWhileATestRuns { it.destroy() }
assert build.decision.state == 'INTERRUPTED'
assert build.decision.action == 'LOOP'
build.handsOver('surefire')

stopWhileATestRuns { it.destroyForcibly() }
assert build.decision.state == 'IN_PROGRESS'
assert build.decision.action != 'FINALIZE'
build.handsOver('IN_PROGRESS')
