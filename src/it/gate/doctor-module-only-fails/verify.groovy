def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says(
  'gate-maven-plugin: declared in example:core only: a build without it is not watched',
  'Fix: move it to the root POM:',
  'gate:lint is bound to validate in example:core, before process-test-classes',
  'gate:doctor: 2 problems')
// Without being strict it says the same, and lets the build through.
assert build.maven('io.github.gatehouse-maven:gate-maven-plugin:doctor', '-o') == 0
build.says('2 problems', 'BUILD SUCCESS')
