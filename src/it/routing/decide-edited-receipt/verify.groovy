def build = evaluate(new File(examples, 'shared/build.groovy'))

assert build.route == 'FINALIZE docs-reviewer'

// What is edited: the file, the edit, the finding.
def edits = [
  // A gate that was never measured claims to have passed.
  [build.receiptFile('mutation'), { it.replaceFirst(/"status" *: *"(inconclusive|skipped)[^"]*"/, '"status" : "pass"') }, 'receipt-edited'],
  // More tests than there were.
  [build.receiptFile('tests'), { it.replaceAll(/"passed" *: *"?2"?/, '"passed" : 200') }, 'receipt-edited'],
  // Another report than the one that was counted.
  [build.receiptFile('tests'), { it.replaceFirst(/"sha256" *: *"[0-9a-f]{8}/, '"sha256" : "00000000') }, 'receipt-attachment-changed'],
  // The verdict on one commit, worn by another.
  [build.receiptFile('build'), { it.replaceFirst(/"gitCommit" *: *"[0-9a-f]{8}/, '"gitCommit" : "00000000') }, 'receipt-edited'],
  // The receipt untouched, the report beneath it changed.
  [build.file('target/surefire-reports/TEST-example.GreetingTest.xml'), { it.replace('greetsByName', 'greetsByFame') }, 'receipt-attachment-changed']]

build.onCopies(edits.collect { original, change, finding ->
  { run ->
    def file = run.file(build.root.toPath().relativize(original.toPath()).toString())
    def before = file.getText('UTF-8')
    def after = change(before)
    assert after != before : "the edit changes nothing in $file"
    file.setText(after, 'UTF-8')
    run.maven('routing:decide')
    assert run.decision.action == 'ESCALATE' : file
    assert run.findings.contains(finding) : "$file: $run.findings"
    run.handsOver(finding)
  }
})

// Nothing edited: the same decision as before, so it is the edits that are found.
build.maven('routing:decide')
assert build.route == 'FINALIZE docs-reviewer'
