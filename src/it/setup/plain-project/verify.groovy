def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('Tests run: 2, Failures: 0')
assert !build.file('target/gatehouse').exists()

// For calls by hand with the plugins as just built, and for .ci/run.
assert build.settings(new File(examples, 'target/settings.xml')).isFile()
