def repository = evaluate(new File(examples, 'shared/repository.groovy'))
new File(basedir.parentFile, "$basedir.name-cache").deleteDir()
repository.start()

def sum = new File(basedir, 'src/main/java/example/Sum.java')
sum.text = sum.text.replace('/** Adds numbers. */', '/** Adds numbers, one after the other. */')
repository.commit('Explain how numbers are added')
new File(basedir, 'src/main/java/example/Product.java').text = 'package example;\n\n/** Multiplies numbers. */\npublic final class Product {}\n'
repository.commit('Add a product')
sum.text = new File(basedir, 'src/slow/Sum.java').text
repository.commit('Add up without overflow')
return true
