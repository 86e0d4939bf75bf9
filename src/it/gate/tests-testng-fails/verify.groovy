def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD FAILURE')
assert build.file('target/surefire-reports').listFiles().every { !(it.name ==~ /TEST-.*\.xml/) }
assert build.receipt('tests').line == 'tests: surefire: 2/3 pass, 1 fail, 0 flaky, 0 skipped'
assert build.receipt('tests').findings.collect { [it.id, it.where] } == [['tests-failed', 'example.GreetingTest#greetsInTheMorning']]
assert build.receipt('tests').attachments*.path == ['target/surefire-reports/testng-results.xml']
