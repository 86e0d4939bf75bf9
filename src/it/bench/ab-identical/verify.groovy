import groovy.json.JsonSlurper

def build = evaluate(new File(examples, 'shared/build.groovy'))
def repository = evaluate(new File(examples, 'shared/repository.groovy'))

// The base is built beside the project, and nothing of it is left in the repository.
build.says('BUILD SUCCESS', 'building the base origin/main@')
assert repository.git('worktree', 'list').readLines().size() == 1
assert repository.git('status', '--porcelain') == ''

// Nothing is measured: no pair, no control.
build.says('CLEARED      SumBenchmark.sum', 'identical byte code', '1 benchmarks: 1 CLEARED')
build.saysNot('remaining ~')
def comparison = new JsonSlurper().parse(build.file('target/gatehouse/bench/comparison.json'))
assert comparison.method == 'pairs'
assert comparison.benchmarks*.verdict == ['CLEARED']
assert comparison.baseline.commit == repository.git('rev-parse', 'origin/main')

// The second time the base is there already.
assert build.maven('verify') == 0
build.says('1 benchmarks: 1 CLEARED')
build.saysNot('building the base')

// An older release as the base is a jar like any other: here one whose code is the same.
def jar = build.file('target/identical-1.0.jar').path
assert build.maven('verify', "-Dbench.base=$jar") == 0
build.says("against 'identical-1.0.jar'", '1 benchmarks: 1 CLEARED')

// A release is found as Maven finds any artifact.
assert build.maven('install:install-file', "-Dfile=$jar", '-DgroupId=example', '-DartifactId=identical', '-Dversion=0.9', '-Dpackaging=jar') == 0
assert build.maven('verify', '-Dbench.base=example:identical:0.9') == 0
build.says("against 'example:identical:0.9'", '1 benchmarks: 1 CLEARED')

// What cannot be a base is named.
assert build.maven('verify', '-Dbench.base=nobody') == 1
build.says("bench.base is 'nobody', and no commit, file or release bears that name here", 'Fix: git fetch')

// A base that does not build is named with its first error, and tried again next time.
def broken = build.file('src/main/java/example/Broken.java')
broken.text = 'class Broken { int x = ""; }\n'
repository.commit('Break the build')
broken.delete()
repository.commit('Mend the build')
assert build.maven('verify', '-Dbench.base=HEAD~1') == 1
build.says('the base HEAD~1@', ' does not build: ', 'Broken.java:[1,24] incompatible types', 'its log: ', 'Fix: -Dbench.base=')
assert repository.git('worktree', 'list').readLines().size() == 1
