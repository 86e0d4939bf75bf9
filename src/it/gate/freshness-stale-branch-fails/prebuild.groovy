def repository = evaluate(new File(examples, 'shared/repository.groovy'))
repository.start()

// Somebody else's commit arrives on the base while we stay where we are.
repository.git('switch', '-q', 'main')
new File(basedir, 'NOTES.txt').text = 'news\n'
repository.commit('Move the base on')
repository.git('push', '-q', 'origin', 'main')
repository.git('switch', '-q', 'topic')
return true
