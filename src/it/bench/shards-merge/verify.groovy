import groovy.json.JsonSlurper
import java.nio.file.Files

def build = evaluate(new File(examples, 'shared/build.groovy'))

// Each job plans both benchmarks and measures one; a recording is all that it hands on.
def recordings = ['1/2', '2/2'].collect { build.file("target/job-${it[0]}.jsonl") }
build.onCopies(['1/2', '2/2'].withIndex().collect { shard, number -> { job ->
  assert job.maven('test-compile', 'bench:ab', "-Dbench.shard=$shard") == 0
  job.says('1 REGRESSED', '1 INCONCLUSIVE')
  Files.copy(job.file('target/gatehouse/bench/recording.jsonl').toPath(), recordings[number].toPath())
} })

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
