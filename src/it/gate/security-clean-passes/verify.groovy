def build = evaluate(new File(examples, 'shared/build.groovy'))

assert build.status('security') == 'pass'
assert build.receipt('security').findings == []
assert build.receipt('security').line =~ /security: osv: 0 vulnerabilities in \d+ dependencies; advisories as of \d{4}-\d\d-\d\d/
assert build.effective('security') == 'PASS'
