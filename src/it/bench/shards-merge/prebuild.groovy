def repository = evaluate(new File(examples, 'shared/repository.groovy'))
new File(basedir.parentFile, "$basedir.name-cache").deleteDir()
repository.start()

// The same results, the slow way.
new File(basedir, 'src/main/java/example/Sum.java').text = new File(basedir, 'src/slow/Sum.java').text
repository.commit('Add up without overflow')
return true
