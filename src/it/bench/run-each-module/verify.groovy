def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('module benchmarks', '1/1 benchmarks measured')
build.saysNot('module sums')
assert build.file('benchmarks/target/gatehouse/bench/results.json').text.contains('example.SumBenchmark.sum')
assert !build.file('target/gatehouse').exists() && !build.file('sums/target/gatehouse').exists()

// The built-in suite is nobody's own: it runs once, where Maven was started.
assert build.maven('test-compile', 'bench:run', '-Dbench.quick', '-Dbench.suite=built-in', '-Dbench.include=I2S_quantize/1024') == 0
build.saysNot('module ')
assert build.file('target/gatehouse/bench/results.json').isFile()
