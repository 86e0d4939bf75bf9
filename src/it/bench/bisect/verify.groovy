def build = evaluate(new File(examples, 'shared/build.groovy'))
def repository = evaluate(new File(examples, 'shared/repository.groovy'))

// Two comparisons: the one is measured, and the other is of the same code.
def slow = repository.git('rev-parse', 'HEAD')
assert build.maven('test-compile', 'bench:bisect', '-Dbench.good=origin/main', '-Dbench.include=sum$') == 0
build.says('Add a product: fast, the same code', "first slow commit: ${slow.take(7)}", 'Add up without overflow', 'against the good one: ')

// Nothing is left behind but the builds of commits, for the next search.
assert repository.git('worktree', 'list').readLines().size() == 1
assert repository.git('status', '--porcelain') == ''

// Where the last commit is not slower than the good one there is nothing to find.
assert build.maven('test-compile', 'bench:bisect', '-Dbench.good=origin/main', '-Dbench.bad=HEAD~1', '-Dbench.include=sum$') == 1
build.says('it is not slower than the good one')
