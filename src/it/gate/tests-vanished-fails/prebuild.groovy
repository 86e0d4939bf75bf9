evaluate(new File(examples, 'shared/repository.groovy')).start()
return true
