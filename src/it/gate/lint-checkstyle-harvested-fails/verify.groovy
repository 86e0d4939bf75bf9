def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD FAILURE', 'Checkstyle violation')
assert build.file('target/checkstyle-result.xml').text.contains('ParameterName')
assert build.status('lint') == 'fail'
assert build.receipt('lint').line.contains('checkstyle')
assert build.receipt('lint').line.contains('ParameterNameCheck: 1')
assert build.findings.contains('lint-warnings')
// Checkstyle stopped the build before the tests: they are not measured.
assert build.effective('tests') != 'PASS'
assert build.route == 'LOOP pr-cleanup'
