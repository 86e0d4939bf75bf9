def build = evaluate(new File(examples, 'shared/build.groovy'))

assert build.route == 'FINALIZE docs-reviewer'

def gates = build.file('target/gatehouse/receipts').list().findAll { it.endsWith('.json') }.collect { it - '.json' }
assert gates.size() == 10
build.onCopies(gates.collect { gate ->
  { run ->
    assert run.receiptFile(gate).delete()
    run.maven('routing:decide')
    assert run.decision.action != 'FINALIZE' : gate
    assert run.findings.contains('receipt-missing') : gate
    assert run.effective(gate) == 'MISSING'
  }
})

// None deleted: the same decision as before.
build.maven('routing:decide')
assert build.route == 'FINALIZE docs-reviewer'
