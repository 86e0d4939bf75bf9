def build = evaluate(new File(examples, 'shared/build.groovy'))

// This build saved its times; from now on they are the baseline.
build.says('BUILD SUCCESS')
assert build.status('benchmarks') == 'pass'
assert build.receipt('benchmarks').line.contains('1/1 benchmarks ok')
def repository = evaluate(new File(examples, 'shared/repository.groovy'))
repository.commit('Save the baseline')

// The same code again: no regression.
assert build.maven('verify') == 0
assert build.status('perf') != 'fail'
// Times taken in seconds on a busy machine may leave perf without an answer; then, and only then, there is work left.
assert build.route == (build.effective('perf') == 'PASS' ? 'FINALIZE docs-reviewer' : 'LOOP perf-fixer')

// The same result, the slow way.
def sum = build.file('src/main/java/example/Sum.java')
sum.text = build.file('src/slow/Sum.java').text
repository.commit('Add up without overflow')
assert build.maven('verify') == 1
build.says('BUILD FAILURE', 'REGRESSED')
assert build.status('perf') == 'fail'
assert build.receipt('perf').findings.any { it.id == 'perf-regressed' && it.where == 'SumBenchmark.sum' }
build.handsOver('SumBenchmark.sum')

// Nobody else noticed.
assert build.status('tests') == 'pass'
assert build.status('benchmarks') == 'pass'
assert build.route == 'LOOP perf-fixer'
