// For verify scripts: the workflow files that stand in docs/ci, and machines that run them job by job.
//   def workflow = evaluate(new File(examples, 'shared/workflow.groovy'))
// Shell steps are run as they stand there. What an engine itself does is imitated: a clone for each job, artifacts that come and go.

import java.util.concurrent.TimeUnit

/** One job: closures that take the checkout, in order; {@code always} ones run whatever came before. */
class Job {
  String name
  Map<String, String> env = [:]
  List<Map> steps = []
  int stage

  void run(String text, boolean always = false) {
    steps << [what: 'run', text: text, always: always]
  }

  void keep(String path, String as) {
    steps << [what: 'keep', path: path, as: as, always: true]
  }

  /** All files of the artifacts into one directory, or each artifact into one of its own there. */
  void bring(String path, String pattern, boolean merged = true) {
    steps << [what: 'bring', path: path, pattern: pattern, merged: merged, always: true]
  }
}

class Documents {
  File docs
  File localRepository

  private String block(String page, String language) {
    def text = new File(docs, page).getText('UTF-8')
    def found = (text =~ /(?s)```$language\n(.*?)\n```/)
    assert found.find() : "$page has no $language block"
    def block = found.group(1)
    assert !found.find() : "$page has two $language blocks"
    return block
  }

  private Map yaml(String page) {
    def jars = []
    new File(localRepository, 'org/yaml/snakeyaml').eachFileRecurse { if (it.name.endsWith('.jar')) jars << it }
    assert jars : "no YAML reader in $localRepository"
    def loader = new URLClassLoader([jars[0].toURI().toURL()] as URL[], (ClassLoader) null)
    return (Map) loader.loadClass('org.yaml.snakeyaml.Yaml').getDeclaredConstructor().newInstance().load(block(page, 'yaml'))
  }

  private static List<Map> combinations(Map matrix) {
    def all = [[:]]
    matrix?.each { name, values -> all = all.collectMany { one -> values.collect { one + [(name): it] } } }
    return all
  }

  List<Job> github(String page = 'github-actions.md') {
    def jobs = []
    yaml(page).jobs.each { name, spec ->
      combinations(spec.strategy?.matrix).eachWithIndex { chosen, index ->
        def put = { String text ->
          chosen.inject(text.replace('${{ strategy.job-index }}', "$index")) { t, e -> t.replace('${{ matrix.' + e.key + ' }}', "$e.value") }
        }
        def job = new Job(name: put("$name ${chosen.values().join(' ')}".trim()), stage: spec.needs ? 1 : 0, env: [CI: 'true', GITHUB_BASE_REF: 'main'])
        spec.steps.each { step ->
          if (step.run) job.run(put(step.run), step['if'] == 'always()')
          else if (step.uses.startsWith('actions/upload-artifact@')) job.keep(step.with.path, put(step.with.name))
          else if (step.uses.startsWith('actions/download-artifact@')) job.bring(step.with.path, step.with.pattern, !!step.with['merge-multiple'])
          else assert step.uses =~ 'actions/(checkout|setup-java)@' : "nobody imitates $step.uses"
        }
        jobs << job
      }
    }
    return jobs
  }

  List<Job> gitlab() {
    def file = yaml('gitlab-ci.md')
    def jobs = []
    file.findAll { name, spec -> spec instanceof Map && spec.script }.each { name, spec ->
      combinations(spec.parallel?.matrix?.getAt(0)).each { chosen ->
        def stage = file.stages.indexOf(spec.stage)
        def job = new Job(
          name: "$name ${chosen.values().join(' ')}".trim(), stage: stage,
          env: [CI: 'true', CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main'] + chosen)
        if (stage > 0) job.bring('.', '*')
        job.run(spec.script.join('\n'))
        if (spec.after_script) job.run(spec.after_script.join('\n'), true)
        spec.artifacts.paths.each { job.keep(it, job.name) }
        jobs << job
      }
    }
    return jobs
  }

  /** A Jenkinsfile is Groovy: its words are methods here. */
  List<Job> jenkins() {
    def script = new GroovyShell().parse('return { -> ' + block('jenkins.md', 'groovy') + '\n}')
    def pipeline = new Pipeline()
    Closure body = script.run()
    body.delegate = pipeline
    body.resolveStrategy = Closure.DELEGATE_FIRST
    body()
    return pipeline.jobs
  }
}

class Pipeline {
  List<Job> jobs = []
  private Job filling
  private boolean whatever

  private static final Set<String> INSIDE =
    ['pipeline', 'stages', 'parallel', 'steps', 'post', 'script', 'catchError'] as Set
  private static final Set<String> NOTHING = ['agent', 'options', 'checkout', 'archiveArtifacts'] as Set

  private void into(Closure body) {
    body.delegate = this
    body.resolveStrategy = Closure.DELEGATE_FIRST
    body()
  }

  def propertyMissing(String name) {
    return name
  }

  def methodMissing(String name, Object given) {
    def arguments = given as List
    def body = arguments && arguments[-1] instanceof Closure ? arguments[-1] : null
    if (name == 'stage') {
      def before = filling
      filling = new Job(name: arguments[0], env: [CI: 'true', CHANGE_TARGET: 'main'])
      into(body)
      if (filling.steps) jobs << filling
      filling = before
    } else if (name == 'always') {
      def before = whatever
      whatever = true
      into(body)
      whatever = before
    } else if (name == 'node') {
      // What stands after all stages is a job of its own.
      filling = new Job(name: 'decide', stage: 1, env: [CI: 'true', CHANGE_TARGET: 'main'])
      whatever = false
      into(body)
      jobs << filling
    } else if (name == 'sh') {
      filling.run(arguments[0].toString(), whatever)
    } else if (name == 'stash') {
      filling.keep(arguments[0].includes - '/**', arguments[0].name)
    } else if (name == 'unstash') {
      filling.bring('.', arguments[0].toString())
    } else if (name in INSIDE) {
      into(body)
    } else {
      assert name in NOTHING : "nobody imitates $name"
    }
    return null
  }
}

/** Machines: a directory for each job, with a clone of the origin at one commit. */
class Machines {
  File directory
  File origin
  String commit
  def build
  Map<String, String> fault = [:]

  File artifacts() {
    return new File(directory, 'artifacts')
  }

  File checkout(String job) {
    return new File(directory, job.replaceAll('[^a-z0-9]+', '-'))
  }

  /** Runs all jobs, those that wait for others after them; gives back the exit code of each. */
  Map<String, Integer> run(List<Job> jobs) {
    directory.deleteDir()
    artifacts().mkdirs()
    def codes = [:]
    jobs.sort(false) { it.stage }.each { codes[it.name] = run(it) }
    return codes
  }

  int run(Job job) {
    def here = checkout(job.name)
    here.deleteDir()
    shell(directory, [:], "git clone -q '$origin' '$here' && git -C '$here' checkout -q --detach $commit", new File(directory, 'clone.log'))
    int code = 0
    job.steps.eachWithIndex { step, number ->
      if (code == 0 || step.always) {
        code = Math.max(code, take(job, step, here, new File(directory, "${here.name}-${number}.log")))
      }
    }
    return code
  }

  private int take(Job job, Map step, File here, File log) {
    if (step.what == 'run') {
      return shell(here, job.env + fault, step.text, log)
    }
    def from = step.what == 'keep' ? [new File(here, step.path)] : brought(step.pattern)
    def to = step.what == 'keep' ? kept(job, step) : new File(here, step.path)
    from.findAll { it.directory }.each { copy(it, step.what == 'keep' || step.merged ? to : new File(to, it.name)) }
    return 0
  }

  private List<File> brought(String pattern) {
    def names = java.util.regex.Pattern.compile(pattern.replace('*', '.*'))
    return artifacts().listFiles().findAll { it.name ==~ names }.sort()
  }

  /** An artifact of GitHub begins at its path; those of the others keep their paths. */
  private File kept(Job job, Map step) {
    def place = new File(artifacts(), step.as)
    return job.env.GITHUB_BASE_REF ? place : new File(place, step.path)
  }

  private static void copy(File from, File to) {
    from.eachFileRecurse { file ->
      def copy = new File(to, from.toPath().relativize(file.toPath()).toString())
      if (file.file) {
        copy.parentFile.mkdirs()
        java.nio.file.Files.copy(file.toPath(), copy.toPath(), java.nio.file.StandardCopyOption.REPLACE_EXISTING)
      }
    }
  }

  private int shell(File here, Map<String, String> env, String text, File log) {
    def bin = new File(directory, 'bin')
    if (!bin.directory) {
      bin.mkdirs()
      def settings = build.settings(new File(directory, 'settings.xml'))
      def mvn = new File(bin, 'mvn')
      mvn.text = "#!/bin/sh\nexec '$build.mavenHome/bin/mvn' -s '$settings' '-Dmaven.repo.local=$build.localRepository' \"\$@\"\n"
      mvn.executable = true
    }
    def builder = new ProcessBuilder('bash', '-eo', 'pipefail', '-c', text).directory(here).redirectErrorStream(true)
      .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
    builder.environment().keySet().removeAll { it in ['CI', 'MAVEN_ARGS'] || it.startsWith('GITHUB_') }
    builder.environment().putAll([
      PATH: "$bin:${System.getenv('PATH')}".toString(), GIT_CEILING_DIRECTORIES: directory.path, GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null', MAVEN_OPTS: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'])
    env.each { name, value -> builder.environment().put(name.toString(), value.toString()) }
    def process = builder.start()
    process.outputStream.close()
    assert process.waitFor(4, TimeUnit.MINUTES) : "$text ran for more than 4 minutes: $log"
    return process.exitValue()
  }
}

def from = { File docs, File localRepository -> new Documents(docs: docs, localRepository: localRepository) }
return [
  documents: from(new File(examples, '../../docs/ci'), new File(localRepository)),
  machines: { Map with -> new Machines(with) },
]
