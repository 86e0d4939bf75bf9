def build = evaluate(new File(examples, 'shared/build.groovy'))

// The base has one of its own, which does not fail.
build.says('BUILD SUCCESS')
assert build.status('lint') == 'pass'
assert build.file('target/pmd.xml').text.count('<violation ') == 1

// Two lines further down it is the same one still; what is new beside it fails.
def old = build.file('src/main/java/example/Old.java')
old.text = old.text.replace('public final class', '\n\npublic final class')
build.file('src/main/java/example/Fresh.java').text = '''\
package example;

/** New, and not clean. */
public final class Fresh {
  private int forgotten;
}
'''
assert build.maven('process-test-classes') == 1
def receipt = build.receipt('lint')
assert receipt.status == 'fail'
assert receipt.findings*.where == ['src/main/java/example/Fresh.java:5']
assert receipt.findings[0].what.startsWith('[UnusedPrivateField]')
assert build.file('target/pmd.xml').text.count('<violation ') == 2
