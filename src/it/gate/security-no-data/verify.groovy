def build = evaluate(new File(examples, 'shared/build.groovy'))

assert build.status('security').startsWith('inconclusive')
def finding = build.receipt('security').findings[0]
assert finding.id == 'advisories-missing'
assert finding.fix.contains('-Dgate.security.advisories=')
// The bill of materials needs none.
assert build.file('target/gatehouse/bom.json').text.contains('pkg:maven/org.slf4j/slf4j-api@1.7.32?type=jar')
