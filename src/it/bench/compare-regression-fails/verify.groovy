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

// The benchmarks that come with the plugin also say how accurate their kernels are: so does the gate, and so does the decision.
def accurate = 'quantization: I2_S exact on ternary, 5.8 dB on Gaussian (theory 5.8); TL1 exact; TL2 exact'
build.maven('verify', '-Dbench.suite=built-in', '-Dbench.include=I2S_quantize/1024')
assert build.status('benchmarks') == 'pass'
assert build.receipt('benchmarks').line.contains(accurate)
build.handsOver(accurate)

// Outside any project no gate comes: the run leaves the receipt itself.
def outside = build.outside('target/outside')
def version = (build.file('pom.xml').text =~ '<artifactId>bench-maven-plugin</artifactId>\\s*<version>([^<]+)<')[0][1]
assert outside.maven("io.github.gatehouse-maven:bench-maven-plugin:$version:run", '-Dbench.quick', '-Dbench.include=I2S_quantize/1024') == 0
outside.says(accurate, 'its receipt:')
assert outside.status('benchmarks') == 'pass'
assert outside.receipt('benchmarks').producer.plugin == 'bench-maven-plugin'
assert outside.receipt('benchmarks').line.contains(accurate)
