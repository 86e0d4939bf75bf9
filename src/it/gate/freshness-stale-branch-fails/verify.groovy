def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD FAILURE')
assert build.status('freshness') == 'fail'
assert build.receipt('freshness').line.contains('ahead: 0, behind: 1')
assert build.findings.contains('base-moved-on')
assert build.status('tests') == 'pass'
assert build.route == 'LOOP rebase-helper'
build.handsOver('rebase')
