import java.time.Instant
import java.time.temporal.ChronoUnit

// A snapshot is as young as its newest advisory: this one speaks of something that the example does not use.
new File(basedir, 'advisories/EXAMPLE-1.json').text = """\
{"id": "EXAMPLE-1", "modified": "${Instant.now().truncatedTo(ChronoUnit.SECONDS)}",
 "affected": [{"package": {"ecosystem": "Maven", "name": "example:unused"}, "versions": ["1.0"]}]}
"""
evaluate(new File(examples, 'shared/repository.groovy')).start()
return true
