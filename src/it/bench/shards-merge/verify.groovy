import groovy.json.JsonSlurper

def build = evaluate(new File(examples, 'shared/build.groovy'))

// Each job plans both benchmarks and measures one; a recording is all that it hands on. The jobs as they stand in docs/ci, the last joins.
def workflow = evaluate(new File(examples, 'shared/workflow.groovy'))
def repository = evaluate(new File(examples, 'shared/repository.groovy'))
repository.git('push', '-q', 'origin', 'main', 'topic')
def machines = workflow.machines(
  directory: new File(basedir.parentFile, "$basedir.name-machines"), origin: repository.origin, commit: repository.git('rev-parse', 'topic'), build: build)
assert machines.run(workflow.documents.github('benchmarks.md')) == ['measure 1/2': 0, 'measure 2/2': 0, decide: 1]
def joined = new File(machines.checkout('decide'), 'target/gatehouse/bench/comparison.json')
assert new JsonSlurper().parse(joined).benchmarks*.verdict == ['REGRESSED', 'REGRESSED']
def recordings = [0, 1].collect { new File(machines.artifacts(), "bench-$it/recording.jsonl") }

def merge = { Collection<File> some -> build.maven('bench:merge', "-Dbench.recordings=${some*.path.join(',')}") }
def verdicts = {
  new JsonSlurper().parse(build.file('target/gatehouse/bench/comparison.json')).benchmarks.collectEntries { [it.id, it.verdict] }
}

assert merge(recordings) == 0
assert verdicts() == ['SumBenchmark.sum': 'REGRESSED', 'SumBenchmark.sumOfFew': 'REGRESSED']
assert build.maven('bench:verify-report') == 0

// What a missing job would have measured is not measured.
assert merge(recordings.take(1)) == 0
assert verdicts().values().sort() == ['INCONCLUSIVE', 'REGRESSED']
build.says('not measured: shard 2/2 is missing')

// A job's recording counts once.
assert merge([recordings[0], recordings[0]]) == 1
build.says(recordings[0].path)

// The order does not matter, and the gate may decide here.
assert build.maven('bench:merge', "-Dbench.recordings=${recordings.reverse()*.path.join(',')}", '-Dbench.failOnRegression') == 1
build.says('SumBenchmark.sum', 'SumBenchmark.sumOfFew')
