def repository = evaluate(new File(examples, 'shared/repository.groovy'))
new File(basedir.parentFile, "$basedir.name-cache").deleteDir()
repository.start()

// The branch changes a comment, and adds a class that no benchmark reaches.
def sum = new File(basedir, 'src/main/java/example/Sum.java')
sum.text = sum.text.replace('/** Adds numbers. */', '/**\n * Adds numbers.\n *\n * <p>One after the other.\n */')
new File(basedir, 'src/main/java/example/Product.java').text = 'package example;\n\n/** Multiplies numbers. */\npublic final class Product {}\n'
repository.commit('Explain how numbers are added')
return true
