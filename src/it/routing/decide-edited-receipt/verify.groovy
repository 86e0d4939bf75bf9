def build = evaluate(new File(examples, 'shared/build.groovy'))

assert build.route == 'FINALIZE docs-reviewer'

def edit = { File file, Closure<String> change, String finding ->
  def before = file.getText('UTF-8')
  def after = change(before)
  assert after != before : "the edit changes nothing in $file"
  file.setText(after, 'UTF-8')
  try {
    build.maven('routing:decide')
    assert build.decision.action == 'ESCALATE' : file
    assert build.findings.contains(finding) : "$file: $build.findings"
    build.handsOver(finding)
  } finally {
    file.setText(before, 'UTF-8')
  }
}

// A gate that was never measured claims to have passed.
edit(build.receiptFile('mutation'), { it.replaceFirst(/"status" *: *"inconclusive[^"]*"/, '"status" : "pass"') }, 'receipt-edited')
// More tests than there were.
edit(build.receiptFile('tests'), { it.replaceAll(/"passed" *: *"?2"?/, '"passed" : 200') }, 'receipt-edited')
// Another report than the one that was counted.
edit(build.receiptFile('tests'), { it.replaceFirst(/"sha256" *: *"[0-9a-f]{8}/, '"sha256" : "00000000') }, 'receipt-attachment-changed')
// The verdict on one commit, worn by another.
edit(build.receiptFile('build'), { it.replaceFirst(/"gitCommit" *: *"[0-9a-f]{8}/, '"gitCommit" : "00000000') }, 'receipt-edited')
// The receipt untouched, the report beneath it changed.
edit(build.file('target/surefire-reports/TEST-example.GreetingTest.xml'), { it.replace('greetsByName', 'greetsByFame') }, 'receipt-attachment-changed')

// Everything as it was: the same decision as before.
build.maven('routing:decide')
assert build.route == 'FINALIZE docs-reviewer'
