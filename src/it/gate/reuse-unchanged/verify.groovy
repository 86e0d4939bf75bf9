def build = evaluate(new File(examples, 'shared/build.groovy'))

def measured = build.receipt('lint')
assert measured.status == 'pass'
assert measured.reusedFrom == null

// Nothing changed, and clean took every output away.
build.file('target').deleteDir()
assert build.maven('process-test-classes') == 0
['format', 'lint'].each {
  def reused = build.receipt(it)
  assert reused.status == 'pass'
  assert reused.line.endsWith('; reused')
  assert reused.evidence*.basis == ['inherited']
  assert reused.reusedFrom.session != reused.invocation.session
}
build.says('lint: javac: 0 warnings (1 module); reused from ')

// A file changed: whatever was good before says nothing of it.
def source = build.file('src/main/java/example/Greeting.java')
def before = source.text
source.text = before.replace('return "Hello', 'java.util.List all = null;\n    return "Hello')
assert build.maven('process-test-classes') == 1
build.says('gate lint: measured again: ', 'sources changed (src/main/java/example/Greeting.java)')
assert build.status('lint') == 'fail'

// The failure is not kept, and what was good before is found again.
assert build.maven('process-test-classes') == 1
assert build.status('lint') == 'fail'
source.text = before
assert build.maven('process-test-classes') == 0
assert build.receipt('lint').reusedFrom != null

// Another working tree of the same repository: what was measured here is known there.
def repository = evaluate(new File(examples, 'shared/repository.groovy'))
repository.git('worktree', 'add', '-q', '--detach', 'target/elsewhere', 'HEAD')
def elsewhere = build.outside('target/elsewhere')
assert elsewhere.maven('process-test-classes') == 0
['format', 'lint'].each { assert elsewhere.receipt(it).reusedFrom != null : it }
repository.git('worktree', 'remove', '--force', 'target/elsewhere')

assert build.maven('process-test-classes', '-Dgate.reuse=false') == 0
assert build.receipt('lint').reusedFrom == null

// In Eclipse and VS Code a gate of its own has no turn, and says so.
assert build.maven('process-test-classes', '-Dm2e.version=2.6') == 0
['format', 'lint'].each {
  assert build.status(it) == 'skipped(ide)' : it
}
assert build.status('freshness') == 'pass'
