def build = evaluate(new File(examples, 'shared/build.groovy'))
def repository = evaluate(new File(examples, 'shared/repository.groovy'))

assert build.route == 'LOOP rebase-helper'
def first = build.decision
assert first.loop.kept == 'WHOLE'
assert first.loop.hops == 0

def attempt = { text ->
  build.file('ATTEMPT.txt').text = text
  repository.commit(text)
  build.maven('verify')
  return build.decision
}

def second = attempt('Something else')
assert build.route == 'LOOP rebase-helper'
assert second.loop.previous == first.id

def third = attempt('Something else again')
assert build.route == 'ESCALATE maintainer'
assert third.rule == 'no-progress'
assert third.loop.attempts == ['rebase-helper': 200]
build.handsOver('2 attempts of rebase-helper without progress; the bound is ≥ 2')

repository.git('rebase', '-q', 'origin/main')
build.maven('verify')
assert build.route == 'FINALIZE docs-reviewer'
assert build.decision.carried == []
def ledger = build.file('target/gatehouse/LEDGER.md').getText('UTF-8')
assert [first, second, third, build.decision].every { ledger.contains(it.id.substring(7, 19)) }
