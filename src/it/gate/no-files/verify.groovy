def build = evaluate(new File(examples, 'shared/build.groovy'))

['format', 'lint', 'build', 'tests', 'mutation', 'security'].each {
  assert build.status(it) == 'skipped(no-surface)' : it
  assert build.effective(it) != 'PASS' : it
}
assert build.decision.action != 'FINALIZE'
