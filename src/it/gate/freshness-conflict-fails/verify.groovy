def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD FAILURE', 'merging origin/main conflicts', 'NOTES.txt', 'git rebase origin/main')
assert build.status('freshness') == 'fail'
def receipt = build.receipt('freshness')
assert receipt.line.endsWith('ahead: 1, behind: 1; conflicts: 1')
assert receipt.findings*.id == ['base-conflicts', 'base-moved-on']
assert receipt.findings[0].where == 'NOTES.txt'
assert receipt.evidence[0].notes.contains('base named by origin/HEAD')
assert build.file('NOTES.txt').text == 'ours\n'
