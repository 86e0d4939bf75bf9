def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD FAILURE')
assert build.status('lint') == 'fail'
def warnings = build.receipt('lint').findings
assert warnings.any { it.where.contains('src/main/java/example/Greeting.java') && it.what.contains('rawtypes') }
assert warnings.any { it.where.contains('src/main/java/example/later/Farewell.java') && it.what.contains('rawtypes') }
assert build.status('tests') == 'pass'
assert build.route == 'LOOP pr-cleanup'
