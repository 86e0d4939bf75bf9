def build = evaluate(new File(examples, 'shared/build.groovy'))

assert build.route == 'FINALIZE docs-reviewer'

def receipts = build.file('target/gatehouse/receipts').listFiles().findAll { it.name.endsWith('.json') }
assert receipts.size() == 10
receipts.each { receipt ->
  def bytes = receipt.bytes
  assert receipt.delete()
  build.maven('routing:decide')
  assert build.decision.action != 'FINALIZE' : receipt.name
  assert build.findings.contains('receipt-missing') : receipt.name
  assert build.effective(receipt.name - '.json') == 'MISSING'
  receipt.bytes = bytes
}

build.maven('routing:decide')
assert build.route == 'FINALIZE docs-reviewer'
