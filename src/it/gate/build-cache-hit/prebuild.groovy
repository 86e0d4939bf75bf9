new File(basedir.parentFile, "$basedir.name-cache").deleteDir()
evaluate(new File(examples, 'shared/repository.groovy')).start()
return true
