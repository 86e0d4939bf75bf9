def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD FAILURE', 'results: 1/1 benchmarks compute the same', 'REGRESSED    SumBenchmark.sum', '1 benchmarks: 1 REGRESSED')
assert build.status('perf') == 'fail'
assert build.receipt('perf').findings.any { it.id == 'perf-regressed' && it.where == 'SumBenchmark.sum' }

// The benchmark itself ran well.
assert build.status('benchmarks') == 'pass'
assert ['recording.jsonl', 'results.json', 'run.json', 'comparison.json'].every { build.file("target/gatehouse/bench/$it").isFile() }
