def build = evaluate(new File(examples, 'shared/build.groovy'))

['format', 'lint', 'tests', 'mutation'].each {
  assert !build.receiptFile(it).exists() || build.status(it) != 'pass' : it
  assert build.effective(it) != 'PASS' : it
}
assert build.decision.action != 'FINALIZE'
