def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD FAILURE', 'results: 1/1 benchmarks compute the same', 'REGRESSED    SumBenchmark.sum', '1 benchmarks: 1 REGRESSED')
assert build.status('perf') == 'fail'
assert build.receipt('perf').findings.any { it.id == 'perf-regressed' && it.where == 'SumBenchmark.sum' }

// The benchmark itself ran well.
assert build.status('benchmarks') == 'pass'
assert ['recording.jsonl', 'results.json', 'run.json', 'comparison.json'].every { build.file("target/gatehouse/bench/$it").isFile() }

// The page carries its raw data, and both it and the comparison can be proved by anyone.
assert build.maven('bench:report') == 0
def page = build.file('target/gatehouse/bench/report.html')
assert page.text.contains('SumBenchmark.sum')
assert build.maven('bench:verify-report') == 0
assert build.maven('bench:verify-report', "-Dbench.report=$page.path") == 0

// Somebody accepts the regression: the verdict stays, and the pairs that were measured are not measured again.
assert build.maven(
  'bench:accept', '-Dbench.accept=SumBenchmark.sum', '-Dbench.owner=Ada', "-Dbench.expires=${java.time.LocalDate.now().plusDays(30)}",
  '-Dbench.reason=overflow is checked now') == 0
assert build.maven('verify') == 0
build.says('REGRESSED    SumBenchmark.sum', 'Ada')
assert build.status('perf') == 'pass'

// A verdict that was edited is found.
def comparison = build.file('target/gatehouse/bench/comparison.json')
comparison.text = comparison.text.replace('REGRESSED', 'CLEARED')
assert build.maven('bench:verify-report') == 1
build.says('SumBenchmark.sum')
