def build = evaluate(new File(examples, 'shared/build.groovy'))

// What is shipped is clean.
assert build.status('security') == 'pass'
assert build.receipt('security').findings == []

def vulnerable = { String scopes ->
  assert build.maven('verify', "-Dgate.security.scopes=$scopes".toString()) == 1
  def findings = build.receipt('security').findings
  assert findings*.where == ['CVE-2021-44228 in org.apache.logging.log4j:log4j-core:2.14.1']
  return findings[0]
}

def tests = vulnerable('compile,test')
assert tests.what.endsWith('fixed in 2.15.0; example:lib > org.apache.logging.log4j:log4j-core:2.14.1')
assert tests.fix == 'in lib/pom.xml give org.apache.logging.log4j:log4j-core <version>2.15.0</version>'

def plugins = vulnerable('compile,plugin')
assert plugins.what =~ /; example:app > org\.apache\.maven\.plugins:maven-clean-plugin:3\.5\.0 > org\.apache\.logging\.log4j:log4j-core:2\.14\.1$/
assert plugins.fix.startsWith('in pom.xml raise the version of the plugin org.apache.maven.plugins:maven-clean-plugin:3.5.0, or add to it <dependencies>')
