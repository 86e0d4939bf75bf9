def repository = evaluate(new File(examples, 'shared/repository.groovy'))
repository.start()

def changed = new File(basedir, 'src/main/java/example/Changed.java')
changed.text = changed.text.replace('first', 'second')
repository.commit('Change one file')
return true
