def repository = evaluate(new File(examples, 'shared/repository.groovy'))
repository.start()

def notes = new File(basedir, 'NOTES.txt')
notes.text = 'ours\n'
repository.commit('Say it our way')
repository.git('switch', '-q', 'main')
notes.text = 'theirs\n'
repository.commit('Say it their way')
repository.git('push', '-q', 'origin', 'main')
repository.git('switch', '-q', 'topic')
return true
