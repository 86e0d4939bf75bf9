def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD SUCCESS')
assert build.status('features') == 'pass'
def line = build.receipt('features').line
assert line =~ /^features: matrix: 3\/3 ok \(otlp\+scalar, otlp\+vector, vector\); \d+ s$/
def logs = build.file('target/gatehouse/features').list().sort() as List
assert logs == ['otlp+scalar.log', 'otlp+vector.log', 'vector.log']
def log = build.file('target/gatehouse/features/otlp+vector.log').text
assert log =~ /^gatehouse: otlp\+vector: mvn -P(outer-build,)?otlp,vector test-compile\n/
// No gate inside of a gate, and nothing outside of the copy.
assert !log.contains('gate-maven-plugin')
assert build.receipt('features').attachments.size() == 3
