import groovy.json.JsonSlurper

def build = evaluate(new File(examples, 'shared/build.groovy'))

def found = { run ->
  assert run.status('security') == 'fail'
  def findings = run.receipt('security').findings
  def vulnerable = findings.findAll { it.id == 'dependency-vulnerable' }
  // The suppressed one is not among them; the medium one is told, and names nothing that fails.
  assert vulnerable*.where == ['CVE-2021-44228 in org.apache.logging.log4j:log4j-core:2.14.1',
                               'CVE-2021-45105 in org.apache.logging.log4j:log4j-core:2.14.1', '']
  assert vulnerable[0].what.contains('(critical) Remote code injection in Log4j; fixed in 2.15.0')
  assert vulnerable[0].what.contains(
    'example:log4j > org.springframework.boot:spring-boot-starter-log4j2:2.6.0 > org.apache.logging.log4j:log4j-core:2.14.1')
  // One edit mends them all.
  assert vulnerable.every {
    it.fix.startsWith('in pom.xml add <dependencyManagement>') && it.fix.contains('<version>2.17.1</version>')
  }
  // The advisories are of 2022: what they say counts, and they clear nothing.
  assert findings*.id.contains('advisories-old')
}
build.says('BUILD FAILURE')
found(build)
assert build.receipt('security').line.contains('(critical: 1, high: 1, medium: 1), 2 of them high or worse')
assert build.receipt('security').producer.tools[0].version.startsWith('sha256:')
assert build.receipt('security').attachments*.path == ['target/gatehouse/bom.json', 'target/gatehouse/vulns.intoto.json']
assert build.route == 'LOOP dep-fixer'

def bom = new JsonSlurper().parse(build.file('target/gatehouse/bom.json'))
assert bom.components*.purl.contains('pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1?type=jar')
def vulns = new JsonSlurper().parse(build.file('target/gatehouse/vulns.intoto.json'))
assert vulns.predicateType == 'https://in-toto.io/attestation/vulns/v0.2'
assert vulns.predicate.scanner.result*.id == ['CVE-2021-44228', 'CVE-2021-45105', 'CVE-2021-44832']

// Without a network, too.
assert build.maven('-o', 'verify') == 1
found(build)
