import groovy.json.JsonSlurper

def build = evaluate(new File(examples, 'shared/build.groovy'))
def workflow = evaluate(new File(examples, 'shared/workflow.groovy'))
def repository = evaluate(new File(examples, 'shared/repository.groovy'))
repository.git('push', '-q', 'origin', 'main', 'topic')
def commit = repository.git('rev-parse', 'topic')

def machines = { String name -> workflow.machines(
  directory: new File(basedir.parentFile, "$basedir.name-$name"), origin: repository.origin, commit: commit, build: build) }
def github = machines('github')
def decided = { here -> new JsonSlurper().parse(new File(here.checkout('decide'), 'target/gatehouse/decision.json')) }
def gate = { here, id -> decided(here).gates.find { it.gate == id } }
def join = { jobs -> jobs.find { it.name == 'decide' } }

// The workflow files as they stand in docs/ci, job by job: all is measured, each gate by the job that answers for it.
def sound = { here, jobs ->
  assert jobs.size() == 4 : jobs*.name
  def codes = here.run(jobs)
  assert codes.values().every { it == 0 } : "$here.directory: $codes"
  assert gate(here, 'tests').status == 'PASS'
  assert gate(here, 'tests').line.contains('3/3 pass') : gate(here, 'tests').line
  assert decided(here).gates.every { it.status in ['PASS', 'SKIP_OK', 'SKIP_BAD'] } : decided(here).gates
  assert decided(here).action == 'FINALIZE'
  def page = new File(here.checkout('decide'), 'target/gatehouse/report.html').getText('UTF-8')
  assert page.contains('All 10 gates are satisfied') && page.contains('target/jobs/tests-core/core/target/gatehouse/receipts/tests.json')
}
def jobs = workflow.documents.github()
build.onCopies([
  { sound(github, jobs) },
  { sound(machines('gitlab'), workflow.documents.gitlab()) },
  { sound(machines('jenkins'), workflow.documents.jenkins()) },
])

// Faults, one at a time, joined again from what the jobs of the first workflow left behind.
def artifacts = github.artifacts()
def aside = new File(artifacts.parentFile, 'aside')
def open = { String status, String... words ->
  assert github.run(join(jobs)) == 1 : "the join passes with a gate that is $status"
  assert gate(github, 'tests').status == status
  def said = new File(artifacts.parentFile, 'decide-1.log').getText('UTF-8')
  words.each { assert said.contains(it) : "decide-1.log does not say: $it" }
  new File(artifacts.parentFile, 'decide-1.log').delete()
}
new File(artifacts.parentFile, 'decide-1.log').delete()

// A job that never ran: the module that it was for is missing, by name.
assert new File(artifacts, 'receipts-tests-app').renameTo(aside)
open('MISSING', 'no receipt for example:app')
assert aside.renameTo(new File(artifacts, 'receipts-tests-app'))

// The same job on a machine where a test fails, beside the one where it passed: neither is believed.
def broken = machines('fault')
broken.fault = [EXAMPLE_FAULT: 'yes']
assert broken.run([jobs.find { it.name == 'tests app' }]).values().every { it != 0 }
def again = new File(artifacts, 'receipts-tests-app-again')
def failed = new File(broken.artifacts(), 'receipts-tests-app')
assert failed.renameTo(again) && new File(again, 'tests-app').renameTo(new File(again, 'again'))
open('CONFLICTING', 'says pass and', 'says fail, of the same tree')

// The failing one alone: a failure with the test's name.
assert new File(artifacts, 'receipts-tests-app').renameTo(aside)
open('FAIL', 'WelcomeTest', 'theMachineIsSound')
assert aside.renameTo(new File(artifacts, 'receipts-tests-app'))
again.deleteDir()

// A report that was edited on its way.
def report = new File(artifacts, 'receipts-tests-app/tests-app/app/target/surefire-reports/TEST-example.WelcomeTest.xml')
def text = report.getText('UTF-8')
report.text = text.replace('welcomesAll', 'welcomesNobody')
open('INVALID', 'the report has sha256')
report.text = text

// Everything is whole again, and another commit is checked out: nothing of it was measured.
new File(basedir, 'core/src/main/java/example/Greeting.java') << '\n'
repository.commit('Add a line')
repository.git('push', '-q', 'origin', 'topic')
github.commit = repository.git('rev-parse', 'topic')
open('STALE', 'HEAD is ' + github.commit)
return true
