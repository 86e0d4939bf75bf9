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

// Built once, with these words on the command line: as long as nothing changes that a build can see, that holds.
def again = { build.maven('verify', '-Dgate.level=ci', '-Dgate.features.parallel=2') }
assert again() == 0
assert build.receipt('features').reusedFrom == null
build.file('target').deleteDir()
assert again() == 0
assert build.receipt('features').line.endsWith('; reused')
assert (build.file('target/gatehouse/features').list().sort() as List) == logs
build.file('src/main/java/example/Unused.java').text = 'package example;\n\nfinal class Unused {}\n'
assert again() == 0
build.says('gate features: measured again: checkout was')
