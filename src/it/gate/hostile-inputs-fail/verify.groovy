def build = evaluate(new File(examples, 'shared/build.groovy'))

// Only what is looked at here, and nothing of it as a whole file that is not whole.
def run = { here, String... arguments ->
  def start = System.nanoTime()
  here.maven('-Dgate.format.skip', '-Dgate.lint.skip', *arguments)
  assert System.nanoTime() - start < 90e9
  here.file('target').eachFileRecurse { assert !it.name.endsWith('.tmp') : "left behind: $it" }
}
def unreadable = { String hostile, String... words -> { here ->
  run(here, 'test', "-Dhostile=$hostile")
  assert here.status('tests').startsWith('inconclusive')
  def finding = here.receipt('tests').findings.find { it.id == 'tests-unmeasured' }
  words.each { assert finding.what.contains(it) : finding.what }
} }
def tool = { String profile, String... words -> { here ->
  run(here, 'gate:own', "-P$profile")
  assert here.status("own-$profile").startsWith('inconclusive')
  def finding = here.receipt("own-$profile").findings.find { it.id == 'own-unmeasured' }
  words.each { assert finding.what.contains(it) : finding.what }
  assert here.file("target/gatehouse/own/own-${profile}.log").length() < 9 << 20
} }

build.onCopies([
  unreadable('bomb', 'TEST-hostile.xml'),
  unreadable('entity', 'TEST-hostile.xml'),
  unreadable('huge', 'TEST-hostile.xml', '1073741824 bytes'),
  tool('loud', 'yes did not end within 5 s'),
  tool('hangs', 'sleep did not end within 3 s'),
  tool('dies', 'sh left a report that is not read: hostile.sarif is no SARIF'),
  // Names are data: neither a path that is opened, nor markup, wherever they are shown.
  { here ->
    run(here, 'test', '-Dhostile=names')
    assert here.status('tests') == 'fail'
    run(here, 'gate:report')
    assert here.receipt('tests').findings*.where.any { it.contains('../../../../etc/passwd#<script>') }
    def page = here.file('target/gatehouse/report.html').getText('UTF-8')
    assert page.contains('&lt;script&gt;alert(1)') && !page.contains('<script>alert')
    def shown = here.handoff.readLines().findAll { it.contains('<script>') }
    assert shown && shown.every { it =~ /`[^`]*<script>[^`]*`/ } : shown
  },
  // Git cannot tell the tree: nothing is measured of it, and the build is none of git's business.
  { here ->
    here.file('.git/index').text = 'no index'
    assert here.maven('gate:freshness') == 0
    here.says('No gate measures: ')
    assert here.status('freshness').startsWith('inconclusive')
    assert here.receipt('freshness').findings*.id == ['gate-broke']
  },
  // A file lies where the receipts should.
  { here ->
    here.file('target/gatehouse/receipts').deleteDir()
    here.file('target/gatehouse').mkdirs()
    here.file('target/gatehouse/receipts').text = ''
    assert here.maven('gate:freshness') != 0
    here.says('the receipt of freshness cannot be written', 'target/gatehouse/receipts')
  },
  // A disk that takes no more: files may have 1 KiB, as if there were no room for the rest.
  { here ->
    def shell = ['bash', '-c', 'ulimit -f 1; exec "$@"', 'full', new File(here.mavenHome, 'bin/mvn').path, '-B', '-o', '-s', here.settings(here.file('target/settings.xml')).path,
      "-Dmaven.repo.local=$here.localRepository".toString(), 'gate:freshness']
    def full = { String... words ->
      here.file('target/gatehouse/receipts').deleteDir()
      def builder = new ProcessBuilder(shell).directory(here.root).redirectErrorStream(true)
      builder.environment().putAll([MAVEN_OPTS: '-XX:TieredStopAtLevel=1 -XX:-UsePerfData', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null'])
      def maven = builder.start()
      maven.outputStream.close()
      def said = maven.inputStream.getText('UTF-8')
      assert maven.waitFor() != 0
      words.each { assert said.contains(it) : said }
      assert !here.file('target/gatehouse/receipts/freshness.json').exists()
      here.file('target').eachFileRecurse { assert !it.name.endsWith('.tmp') : "left behind: $it" }
    }
    full('the receipt of freshness cannot be written')
    // A tree that is none of a commit is stored to be told.
    here.file('pom.xml') << ' '
    full('No gate measures: git cannot look at the working tree', 'Fix: make room there')
  },
])
