def repository = evaluate(new File(examples, 'shared/repository.groovy'))
new File(basedir.parentFile, "$basedir.name-cache").deleteDir()
repository.start()

// Twice as fast.
new File(basedir, 'src/main/java/example/Sum.java').text = new File(basedir, 'src/wrong/Sum.java').text
repository.commit('Add up faster')
return true
