def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD FAILURE', 'features: left to the environment: [later]')
assert build.status('tests') == 'pass'
assert build.status('features') == 'fail'
def receipt = build.receipt('features')
assert receipt.line == 'features: matrix: 1/2 ok; failed: legacy'
assert receipt.findings*.id == ['feature-failed']
assert receipt.findings[0].where.startsWith('src/main/java/example/Greeting.java:[4,')
// The examples' settings switch on a profile of their own.
assert receipt.findings[0].fix ==~ /mvn -P(outer-build,)?legacy test-compile/
assert build.file('target/gatehouse/features/legacy.log').text.contains('COMPILATION ERROR')
assert build.file('target/gatehouse/features/none.log').text =~ /gatehouse: none: ok; \d+\.\d s\n$/
assert build.route == 'LOOP build-fixer'

// Locally the matrix is left to CI, which is said and is no pass; a budget that runs out is inconclusive.
assert build.maven('verify', '-Dgate.level=local') == 0
assert build.receipt('features').line.contains('level local')
assert build.maven('verify', '-Dgate.level=ci', '-Dgate.features.budget=1') == 0
assert build.status('features').startsWith('inconclusive')
assert build.receipt('features').line.contains('left out: 2 combinations (none, legacy)')
