def build = evaluate(new File(examples, 'shared/build.groovy'))

println ''
println build.handoff
println 'Files:'
['', 'receipts', 'bench'].each { build.file("target/gatehouse/$it").listFiles().findAll { it.isFile() }.sort().each { println "  $it" } }
println ''

['freshness', 'format', 'lint', 'build', 'tests', 'benchmarks'].each { assert build.status(it) == 'pass' : it }
// Times taken in seconds on a busy machine may leave perf without an answer; then, and only then, there is work left.
assert build.route == (build.effective('perf') == 'PASS' ? 'FINALIZE docs-reviewer' : 'LOOP perf-fixer')
