def build = evaluate(new File(examples, 'shared/build.groovy'))

assert build.status('tests') == 'pass'
assert build.route == 'FINALIZE docs-reviewer'

build.file('target').deleteDir()
assert build.maven('verify', '-Dmaven.build.cache.location=../build-cache-hit-cache') == 0
build.says('Found cached build')
['build', 'tests'].each { assert build.effective(it) != 'PASS' : it }
assert build.decision.action != 'FINALIZE'
