def build = evaluate(new File(examples, 'shared/build.groovy'))
def repository = evaluate(new File(examples, 'shared/repository.groovy'))

def price = build.file('src/main/java/example/Price.java')
price.text = price.text.replaceFirst(/\}\s*$/, '''
  /** Nothing above a hundred. */
  public static int postage(int total) {
    return total > 100 ? 0 : 5;
  }
}
''')
def tests = build.file('src/test/java/example/PriceTest.java')
def add = { name, String... lines ->
  def body = lines.collect { "    $it;\n" }.join()
  tests.text = tests.text.replaceFirst(/\}\s*$/, "\n  @Test\n  void $name() {\n$body  }\n}\n")
}
add('postageIsForSmallOrders', 'assertEquals(0, Price.postage(200))', 'assertEquals(5, Price.postage(20))')

// One survivor is old and one is new; which is which, nobody knows.
build.maven('verify')
assert build.status('mutation').startsWith('inconclusive')
def unknown = build.receipt('mutation').findings.find { it.id == 'mutation-no-base' }
assert unknown.fix.endsWith(':mutation -Dgate.mutation.base=run')

// The base is measured where the repository allows for a second working tree, which is gone afterwards.
assert build.maven('verify', '-Dgate.mutation.base=run') != 0
build.says('gate mutation: measuring 1 files at the base')
assert build.status('mutation') == 'fail'
assert build.receipt('mutation').line.contains('new survivors: 1; eliminated: 0')
assert build.receipt('mutation').findings.findAll { it.id == 'mutant-survived' }*.where == ['src/main/java/example/Price.java:15']
def measured = build.file('target/gatehouse/base-mutants.log').text
assert measured.contains('named files: 1 files')
assert measured.contains('format: gatehouse: skipped (out-of-scope)')
assert !measured.contains('HANDOFF')
assert repository.git('worktree', 'list').readLines().size() == 1

// From now on it is known, and a pass is taken over as long as nothing changes.
add('postageEndsAtAHundred', 'assertEquals(5, Price.postage(100))')
assert build.maven('verify') == 0
assert build.receipt('mutation').line.contains('new survivors: 0')
assert build.receipt('mutation').reusedFrom == null
build.file('target').deleteDir()
assert build.maven('verify') == 0
assert build.receipt('mutation').line.endsWith('; reused')
assert build.file('target/gatehouse/mutants.txt').text.contains('old ')

// A file that a test might read is reason enough to measure again.
build.file('NOTES.md').text = 'read by nobody'
assert build.maven('verify') == 0
build.says('gate mutation: measured again: checkout was')
assert build.receipt('mutation').reusedFrom == null
