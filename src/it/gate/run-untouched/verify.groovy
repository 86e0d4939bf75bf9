def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('FINALIZE')
assert !build.file('pom.xml').text.contains('gatehouse')
['freshness', 'format', 'lint', 'build', 'tests'].each { assert build.status(it) == 'pass' : it }
assert build.receipt('tests').line == 'tests: surefire: 2/2 pass, 0 flaky, 0 skipped'
assert build.route == 'FINALIZE docs-reviewer'
