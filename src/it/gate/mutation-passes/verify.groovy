def build = evaluate(new File(examples, 'shared/build.groovy'))

// PIT's own defaults would find the boundary that no test notices; the execution asks for increments alone.
assert build.status('mutation') == 'pass'
assert build.receipt('mutation').line.contains('1/1 killed')
assert build.file('target/pit-reports/mutations.xml').text.contains('IncrementsMutator')
assert build.effective('mutation') == 'PASS'
