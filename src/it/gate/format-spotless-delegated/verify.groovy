def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD SUCCESS')
assert build.status('format') == 'pass'
assert build.receipt('format').line == 'format: spotless: 2 files clean'
assert build.route == 'FINALIZE docs-reviewer'
