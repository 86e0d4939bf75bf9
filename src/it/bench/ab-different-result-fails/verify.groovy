def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD FAILURE', 'results: 0/1 benchmarks compute the same', 'BROKEN       SumBenchmark.sum')
assert build.text =~ /computes something else: [0-9a-f]{12} at the base, [0-9a-f]{12} at the head/

// Nobody measures how fast the wrong result comes.
build.saysNot('remaining ~')
