// For verify scripts: what an example's build left behind, and Maven once more in the same place.
//   def build = evaluate(new File(examples, 'shared/build.groovy'))

import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.LinkOption
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit

class Build {
  static final int MINUTES = 10

  File root
  File mavenHome
  File localRepository
  File outerRepository
  File examples
  File log

  /**
   * Runs some checks, each on a copy of this example as it is now, two at a time. The invoker runs one script at a time,
   * however many examples are building: a script that takes long keeps everybody waiting.
   */
  void onCopies(Collection<Closure> checks) {
    def pool = Executors.newFixedThreadPool(2)
    try {
      def copies = checks.indexed().collect { number, check -> [copy("copy-$number"), check] }
      def answers = copies.collect { run, check -> pool.submit({ check(run) } as Callable) }
      answers.each { it.get() }
    } finally {
      pool.shutdownNow()
    }
  }

  private Build copy(String name) {
    def target = new File(root.parentFile, "$root.name-$name").toPath()
    target.toFile().deleteDir()
    def source = root.toPath()
    Files.walk(source).withCloseable { files ->
      files.forEach { Files.copy(it, target.resolve(source.relativize(it).toString()), LinkOption.NOFOLLOW_LINKS) }
    }
    return new Build(
      root: target.toFile(), mavenHome: mavenHome, localRepository: localRepository, outerRepository: outerRepository,
      examples: examples, log: new File(target.toFile(), 'build.log'))
  }

  /** The same Maven in a directory of its own, where no project is. */
  Build outside(String path) {
    def directory = file(path)
    directory.mkdirs()
    return new Build(
      root: directory, mavenHome: mavenHome, localRepository: localRepository, outerRepository: outerRepository,
      examples: examples, log: new File(directory, 'build.log'))
  }

  String getText() {
    return log.getText('UTF-8')
  }

  /** The log has all of these words. */
  void says(String... words) {
    words.each { assert has(text, it) : "$log does not say: $it" }
  }

  void saysNot(String... words) {
    words.each { assert !has(text, it) : "$log says: $it" }
  }

  /** Kept out of the asserts, which would print the whole text. */
  private static boolean has(String text, String word) {
    return text.contains(word)
  }

  File file(String path) {
    return new File(root, path)
  }

  File receiptFile(String gate, String module = '.') {
    return file("$module/target/gatehouse/receipts/${gate}.json")
  }

  /** The predicate of a receipt: status, line, evidence, findings. */
  Map receipt(String gate, String module = '.') {
    def stored = receiptFile(gate, module)
    assert stored.isFile() : "no receipt $stored"
    return new JsonSlurper().parse(stored).predicate
  }

  String status(String gate, String module = '.') {
    return receipt(gate, module).status
  }

  Map getDecision() {
    def stored = file('target/gatehouse/decision.json')
    assert stored.isFile() : "no decision $stored"
    return new JsonSlurper().parse(stored)
  }

  /** The handoff, for people. */
  String getHandoff() {
    return file('target/gatehouse/ROUTING-DECISION.md').getText('UTF-8')
  }

  /** The handoff has all of these words. */
  void handsOver(String... words) {
    def text = handoff
    words.each { assert has(text, it) : "ROUTING-DECISION.md in $root does not say: $it" }
  }

  /** Action and target, as in {@code LOOP test-fixer}. */
  String getRoute() {
    return "${decision.action} ${decision.target}"
  }

  List<String> getFindings() {
    return decision.findings*.id
  }

  /** Effective status of a gate in the decision. */
  String effective(String gate) {
    return decision.gates.find { it.gate == gate }?.status
  }

  /** Writes settings.xml for Maven runs that are not the invoker's. */
  File settings(File target) {
    target.parentFile.mkdirs()
    target.text = new File(examples, 'settings.xml').text.replace('@localRepositoryUrl@', outerRepository.toURI().toString())
    return target
  }

  Process startMaven(String... arguments) {
    def settings = settings(file('target/settings.xml'))
    log = file("target/maven-${System.nanoTime()}.log")
    def command = [new File(mavenHome, 'bin/mvn').path, '-B', '-ntp', '-s', settings.path, "-Dmaven.repo.local=$localRepository".toString(), *arguments]
    if (!arguments.any { it.startsWith('-Dgate.level=') || it.startsWith('-Dm2e.version=') }) {
      command << '-Dgate.level=ci'
    }
    def builder = new ProcessBuilder(command*.toString()).directory(root).redirectErrorStream(true).redirectOutput(log)
    builder.environment().remove('MAVEN_ARGS')
    builder.environment().remove('CI')
    builder.environment().putAll([
      GIT_CEILING_DIRECTORIES: root.parent, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null',
      MAVEN_OPTS: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'])
    def process = builder.start()
    process.outputStream.close()
    return process
  }

  /** Runs Maven here again, bounded in time; from now on {@code log} is its log. Returns the exit code. */
  int maven(String... arguments) {
    def process = startMaven(arguments)
    try {
      assert process.waitFor(MINUTES, TimeUnit.MINUTES) : "mvn ${arguments.join(' ')} ran for more than $MINUTES minutes: $log"
    } finally {
      process.destroyForcibly()
    }
    return process.exitValue()
  }
}

return new Build(
  root: basedir,
  mavenHome: new File(mavenHome),
  localRepository: new File(localRepository),
  outerRepository: new File(outerRepository),
  examples: new File(examples),
  log: new File(basedir, 'build.log'))
