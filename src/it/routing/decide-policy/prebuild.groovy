def repository = evaluate(new File(examples, 'shared/repository.groovy'))
repository.start()
new File(basedir, 'db/V2.sql').text = 'alter table words add seen int;\n'
repository.commit('Count words')
return true
