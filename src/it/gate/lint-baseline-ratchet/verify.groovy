import groovy.json.JsonSlurper

def build = evaluate(new File(examples, 'shared/build.groovy'))
def greeting = build.file('src/main/java/example/Greeting.java')
def old = greeting.text
def baseline = { new JsonSlurper().parse(build.file('.gatehouse/lint-baseline.json')).tools.javac }

build.says('BUILD SUCCESS')
assert build.status('lint') == 'pass'
assert baseline() == ['src/main/java/example/Greeting.java': [rawtypes: 2]]

// One is mended: the baseline follows.
greeting.text = old.replaceFirst('ArrayList', 'ArrayList<String>')
assert build.maven('process-test-classes', '-Dgate.lint.baseline=write') == 0
assert baseline() == ['src/main/java/example/Greeting.java': [rawtypes: 1]]

// It comes back: writing does not help.
greeting.text = old
assert build.maven('process-test-classes', '-Dgate.lint.baseline=write') == 1
assert baseline() == ['src/main/java/example/Greeting.java': [rawtypes: 1]]
assert build.status('lint') == 'fail'
assert build.receipt('lint').line == 'lint: javac: 2 warnings (≤1) (rawtypes: 2)'
assert build.receipt('lint').findings*.where == ['src/main/java/example/Greeting.java:10']
