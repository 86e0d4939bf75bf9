def build = evaluate(new File(examples, 'shared/build.groovy'))

// The base itself: whether it is ten pieces or eleven, no test says; that is old.
assert build.status('mutation') == 'pass'
assert build.receipt('mutation').line.contains('new survivors: 0')
assert build.file('target/gatehouse/mutants.txt').text.contains('changed conditional boundary')

// A change tests what was not tested, and brings a line that it tests as badly.
def price = build.file('src/main/java/example/Price.java')
price.text = price.text.replaceFirst(/\}\s*$/, '''
  /** Nothing above a hundred. */
  public static int postage(int total) {
    return total > 100 ? 0 : 5;
  }
}
''')
def tests = build.file('src/test/java/example/PriceTest.java')
tests.text = tests.text.replaceFirst(/\}\s*$/, '''
  @Test
  void tenAreMany() {
    assertEquals(15, Price.of(10, 3));
  }

  @Test
  void postageIsForSmallOrders() {
    assertEquals(0, Price.postage(200));
    assertEquals(5, Price.postage(20));
  }
}
''')
assert build.maven('verify') != 0
build.says('BUILD FAILURE', 'gate mutation: eliminated: src/main/java/example/Price.java:10 changed conditional boundary')
assert build.status('mutation') == 'fail'
assert build.receipt('mutation').line.contains('new survivors: 1; eliminated: 1')
def survivor = build.receipt('mutation').findings.find { it.id == 'mutant-survived' }
assert survivor.where == 'src/main/java/example/Price.java:15'
assert survivor.what.contains('changed conditional boundary in Price.postage')
assert build.findings.contains('mutant-survived')
assert build.route == 'LOOP mutation-tester'
