package io.github.gatehouse.receipts.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GitAnswersTest {
  private static final Path HERE = Path.of("here");

  private final Map<List<String>, List<String>> kept = GitAnswers.fresh();
  private final GitAnswers answers = new GitAnswers(kept);
  private int asked;

  private GitCommand.Answer ask(GitAnswers known, Path directory, String... question) {
    return known.get(
        directory,
        List.of(question),
        () -> {
          asked++;
          return new GitCommand.Answer(asked, "out " + asked, "errors " + asked);
        });
  }

  @Test
  void aQuestionIsAskedOnceInEachDirectory() {
    GitCommand.Answer first = ask(answers, HERE, "log", "-1");
    assertThat(ask(new GitAnswers(kept), HERE, "log", "-1"))
        .isEqualTo(first)
        .isEqualTo(new GitCommand.Answer(1, "out 1", "errors 1"));
    assertThat(ask(answers, Path.of("there"), "log", "-1").exit()).isEqualTo(2);
    assertThat(ask(answers, HERE, "log", "-2").exit()).isEqualTo(3);
  }

  @Test
  void whatIsForgottenIsAskedAgain() {
    ask(answers, HERE, "log");
    answers.forget();
    assertThat(ask(answers, HERE, "log").exit()).isEqualTo(2);
  }

  @Test
  void withoutAMemoryEveryQuestionIsAsked() {
    ask(GitAnswers.NONE, HERE, "log");
    GitAnswers.NONE.forget();
    assertThat(ask(GitAnswers.NONE, HERE, "log").exit()).isEqualTo(2);
  }
}
