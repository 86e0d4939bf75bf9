def build = evaluate(new File(examples, 'shared/build.groovy'))

def job = { String name, String shard ->
  build.file('target/gatehouse').deleteDir()
  assert build.maven('gate:features', 'gate:collect', "-Dgate.features.shard=$shard", "-Dgate.job=$name", '-Dgate.job.gates=features') == 0
  return build.receipt('features')
}
def first = job('one', '1/2')
assert first.status == 'skipped(bounded-by-policy)'
assert first.line =~ /^features: matrix: 2\/2 ok \(otlp\+vector, vector\); elsewhere: otlp\+scalar; \d+ s$/
def second = job('two', '2/2')
assert second.line =~ /^features: matrix: 1\/1 ok \(otlp\+scalar\); elsewhere: otlp\+vector, vector; \d+ s$/

// Together they leave nothing to others.
def join = {
  build.file('target/gatehouse').deleteDir()
  build.maven('routing:decide', '-Dgatehouse.receipts=target/jobs')
  return build.decision.gates.find { it.gate == 'features' }
}

def whole = join()
assert whole.status == 'PASS'
assert whole.line =~ /^features: matrix: 3\/3 ok \(otlp\+scalar, otlp\+vector, vector\); \d+ s$/

// A job whose artifact is not there is missed by what it should have built.
assert build.file('target/jobs/two').renameTo(build.file('target/aside'))
def alone = join()
assert alone.status == 'SKIP_BAD'
assert alone.line.contains('elsewhere: otlp+scalar')
