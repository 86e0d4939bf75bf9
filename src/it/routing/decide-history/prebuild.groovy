def repository = evaluate(new File(examples, 'shared/repository.groovy'))
repository.start()

// Somebody else's commit arrives on the base while we stay where we are.
repository.git('switch', '-q', 'main')
new File(basedir, 'NOTES.txt').text = 'news\n'
repository.commit('Move the base on')
repository.git('push', '-q', 'origin', 'main')
repository.git('switch', '-q', 'topic')

// Who begins a change creates its history: a directory that is not there was lost, and leaves one attempt.
def history = new File(basedir.parentFile, 'decide-history-decisions')
history.deleteDir()
history.mkdirs()
return true
