def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD FAILURE', 'findings in the policy; see above',
    'rule-unreachable: rule slow-alone can never decide: wherever it could, rule slow-or-broken above does',
    'Fix: move it above rule slow-or-broken')
// Whoever only asks about the policy gets no decision.
assert !new File(basedir, 'target/gatehouse').exists()
