def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD FAILURE', 'Greeting.java', 'gate-maven-plugin:', ':format -Dgate.fix')
assert build.status('format') == 'fail'
assert build.receipt('format').line.contains('1/2 files need formatting')
assert build.receipt('format').findings.any { it.where.contains('src/main/java/example/Greeting.java') }

// Fail late: the tests ran all the same.
assert build.status('tests') == 'pass'
assert build.route == 'LOOP pr-cleanup'

// A style that nobody knows breaks the gate, not the build.
assert build.maven('validate', '-Dgate.format.style=mine') == 0
assert build.status('format').startsWith('inconclusive')
build.says("gate.format.style is 'mine'; one of detect, google, aosp, palantir, none")

// Another style, and the formatter of that style mends it.
assert build.maven('validate', '-Dgate.format.style=palantir') == 1
assert build.receipt('format').line.startsWith('format: palantir-java-format: ')
assert build.maven('validate', '-Dgate.format.style=palantir', '-Dgate.fix') == 0
assert build.receipt('format').line == 'format: palantir-java-format: 2 files clean'
