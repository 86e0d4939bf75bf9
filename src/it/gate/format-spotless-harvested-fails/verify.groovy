def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD FAILURE', 'spotless')
assert build.status('format') == 'fail'
assert build.receipt('format').line.contains('spotless')
assert build.receipt('format').findings.any { it.where.contains('Greeting.java') }
// Spotless stopped the build before the tests: they are not measured.
assert build.effective('tests') != 'PASS'
assert build.route == 'LOOP pr-cleanup'
