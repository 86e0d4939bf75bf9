def build = evaluate(new File(examples, 'shared/build.groovy'))
def repository = evaluate(new File(examples, 'shared/repository.groovy'))
repository.commit('Save the baseline')
assert build.receipt('benchmarks').line.contains('2/2 benchmarks ok')

// One throws: the other is measured all the same.
def benchmarks = build.file('src/jmh/java/example/SumBenchmark.java')
def good = benchmarks.text
benchmarks.text = good.replace('Sum.of(new int[] {numbers[0]})', 'Sum.of(new int[] {numbers[-1]})')
assert build.maven('verify') == 1
build.says('BUILD FAILURE', 'ArrayIndexOutOfBoundsException')
assert build.status('benchmarks') == 'fail'
assert build.receipt('benchmarks').line.contains('1/2 benchmarks ok')
assert build.receipt('benchmarks').findings.any { it.id == 'benchmarks-failed' && it.where.contains('SumBenchmark.first') }
assert build.effective('benchmarks') == 'FAIL'
build.handsOver('SumBenchmark.first')

// It is taken away: all that is left runs, and the baseline knows one more.
benchmarks.text = good.replaceFirst('(?s)\n  @Benchmark\n  public long first.*', '}\n')
assert build.maven('verify') == 1
assert build.status('benchmarks') == 'pass'
assert build.status('perf') == 'fail'
assert build.receipt('perf').findings.any { it.id == 'perf-gone' && it.where == 'SumBenchmark.first' }
assert build.decision.action != 'FINALIZE'
build.handsOver('SumBenchmark.first')
