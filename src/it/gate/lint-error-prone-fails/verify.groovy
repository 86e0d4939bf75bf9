import groovy.json.JsonSlurper

def build = evaluate(new File(examples, 'shared/build.groovy'))

build.says('BUILD FAILURE')
def receipt = build.receipt('lint')
assert receipt.status == 'fail'
assert receipt.line == 'lint: javac+errorprone: 2 warnings (DeadException: 1, StringSplitter: 1)'
assert receipt.findings*.where == ['src/main/java/example/Greeting.java:8', 'src/main/java/example/Greeting.java:10']

def runs = new JsonSlurper().parse(build.file('target/gatehouse/lint.sarif')).runs
def errorProne = runs.find { it.tool.driver.name == 'errorprone' }
assert errorProne.results*.ruleId == ['DeadException', 'StringSplitter']
assert errorProne.results*.level == ['error', 'error']
assert errorProne.results[0].locations[0].physicalLocation.region.startLine == 8
