def build = evaluate(new File(examples, 'shared/build.groovy'))

assert build.route == 'NEXT db-reviewer'
assert build.decision.rule == 'schema-touched'
assert build.decision.policy.source.contains('routing.yaml')
build.handsOver('1. Read the migrations of this change since `', '**architecture-reviewer** (architecture-touched)')

// The change edits the policy that it is judged by: the base's counts, and a person must agree.
def policy = build.file('routing.yaml')
def text = policy.text
policy.text = text.replace('[db/**]', '[none/**]').replace('db/**', 'none/**')
build.maven('routing:decide', '-Drouting.base=origin/main')
assert build.route == 'ESCALATE maintainer'
assert build.decision.rule == 'policy-edited'
assert build.decision.change.policyEdits == ['routing.yaml']

// A misspelt word is an error, and no decision.
policy.text = text.replace('target: db-reviewer', 'targett: db-reviewer')
assert build.maven('routing:decide') != 0
build.says('routing.yaml', 'targett', '12')
