// For prebuild scripts: makes the example a git repository with an origin of its own, on a branch that starts at origin/main.
//   def repository = evaluate(new File(examples, 'shared/repository.groovy'))
//   repository.start()

class Repository {
  final File directory
  final File origin

  Repository(File directory) {
    this.directory = directory
    this.origin = new File(directory.parentFile, directory.name + '-origin.git')
  }

  String git(String... arguments) {
    def command = ['git', '-c', 'user.name=Example', '-c', 'user.email=example@example.org', '-c', 'commit.gpgsign=false', *arguments]
    def process = new ProcessBuilder(command).directory(directory).redirectErrorStream(true)
    process.environment().putAll([GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0'])
    def started = process.start()
    started.outputStream.close()
    def said = started.inputStream.getText('UTF-8')
    assert started.waitFor() == 0 : "git ${arguments.join(' ')}: $said"
    return said.trim()
  }

  void commit(String subject) {
    git('add', '-A')
    git('commit', '-q', '-m', subject)
  }

  void start() {
    new File(directory, '.git').deleteDir()
    origin.deleteDir()
    git('init', '-q', '-b', 'main')
    // Written by the invoker while the example runs; no part of it.
    new File(directory, '.git/info/exclude').text = 'build.log\n'
    commit('Start')
    git('clone', '-q', '--bare', '.', origin.path)
    git('remote', 'add', 'origin', origin.path)
    git('fetch', '-q', 'origin')
    git('remote', 'set-head', 'origin', 'main')
    git('switch', '-q', '-c', 'topic')
  }
}

// The invoker leaves files such as .gitignore behind when it copies an example.
def ignored = new File(examples, "${basedir.parentFile.name}/${basedir.name}/.gitignore")
if (ignored.file) {
  new File(basedir, '.gitignore').text = ignored.text
}
return new Repository(basedir)
