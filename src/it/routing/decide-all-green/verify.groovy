def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD SUCCESS', 'FINALIZE')
assert build.route == 'FINALIZE docs-reviewer'
build.handsOver('## Decision: ✅ FINALIZE → docs-reviewer')

['freshness', 'format', 'lint', 'build', 'tests'].each { assert build.status(it) == 'pass' : it }
assert build.receipt('tests').line == 'tests: surefire: 2/2 pass, 0 flaky, 0 skipped'
assert build.receipt('freshness').line.contains('ahead: 0, behind: 0')

// No benchmarks in this project: skipped with that reason, which the policy accepts.
['benchmarks', 'perf'].each { assert build.status(it).startsWith('skipped') : it }
// What is not measured is never called passed.
['features', 'mutation', 'security'].each { assert build.status(it) != 'pass' : it }

// The handoff quotes the receipts' lines, and names each of them with its digest.
build.handsOver(build.receipt('tests').line)
