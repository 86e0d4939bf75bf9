import java.time.LocalDate

def waivers = new File(basedir, '.gatehouse/waivers.yaml')
waivers.parentFile.mkdirs()
waivers.text = """\
waivers:
  - gate: tests
    item: example.GreetingTest#greetsByName
    reason: nobody greets in the morning yet
    owner: "@example/greetings"
    issue: "#12"
    expires: ${LocalDate.now().plusDays(30)}
"""
evaluate(new File(examples, 'shared/repository.groovy')).start()
return true
