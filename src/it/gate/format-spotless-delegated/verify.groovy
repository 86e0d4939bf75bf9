def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD SUCCESS')
assert build.status('format') == 'pass'
assert build.receipt('format').line == 'format: spotless: 3 files clean'
assert build.route == 'FINALIZE docs-reviewer'

// One execution's finding is as good as the other's.
build.file('NOTES.txt').text = 'A line without'
assert build.maven('validate') != 0
assert build.receipt('format').line == 'format: spotless: 1/3 files need formatting'
assert build.receipt('format').findings*.where == ['NOTES.txt']

// Spotless itself mends what it found.
assert build.maven('validate', '-Dgate.fix') == 0
assert build.file('NOTES.txt').text == 'A line without\n'
assert build.receipt('format').line == 'format: spotless: 3 files clean'
