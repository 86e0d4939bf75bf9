assert new File(basedir, 'build.log').text.contains('Tests run: 2, Failures: 0')
assert !new File(basedir, 'target/gatehouse').exists()
