def build = evaluate(new File(examples, 'shared/build.groovy'))

assert build.status('own-readme') == 'pass'
assert build.receipt('own-readme').line == 'own-readme: readme: 0 warnings (1 module)'
assert build.effective('own-readme') == 'PASS'

// A planted fault: the same gate asks for more.
assert build.maven('verify', '-Dreadme.words=50') == 1
build.says('own-readme', '9 words in README.md; at least 50', 'Fix: write more')
assert build.effective('own-readme') == 'FAIL'

// A receipt that is owed and is not there blocks: nobody gets rid of a gate by leaving it out.
assert build.maven('verify', '-Dgate.own.skip') == 0
assert build.effective('own-readme') != 'PASS'
return true
