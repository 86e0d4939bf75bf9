package io.github.gatehouse.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule about goals finds the fault that is planted for it, and none in a good goal. */
class MojoRulesTest {
  private static final String HEAD =
      "package io.github.gatehouse.gate.mojo;\nimport org.apache.maven.plugin.*;\n"
          + "import org.apache.maven.plugins.annotations.*;\n";
  private static final String GOAL = "@Mojo(name = \"a\", threadSafe = true)\n";
  private static final String OPEN = "public final class AMojo extends AbstractMojo {\n";
  private static final String SKIP =
      "/** True skips the goal. */\n@Parameter(property = \"gate.skip\") private boolean skip;\n";

  @TempDir Path directory;
  private Planted planted;

  @BeforeEach
  void prepare() throws IOException {
    planted = new Planted(directory).maven();
  }

  private List<String> in(String text, String rule) throws IOException {
    return planted.main("AMojo.java", HEAD + text).violations(rule);
  }

  @Test
  void aGoodGoalKeepsEveryRule() throws IOException {
    String readOnly =
        "@Parameter(defaultValue = \"${session}\", readonly = true) Object session;\n";
    String shared =
        "/** A level. */ @Parameter(property = \"gatehouse.level\") private String level;\n";
    planted.main(
        "AMojo.java", HEAD + "/** A. */\n" + GOAL + OPEN + SKIP + readOnly + shared + "}\n");
    for (Rule rule : MojoRules.all()) {
      assertThat(planted.violations(rule.name())).as(rule.name()).isEmpty();
    }
  }

  @Test
  void aGoalHasItsShape() throws IOException {
    String rule = "A goal is a public final XMojo in a package named mojo";
    assertThat(in(GOAL + "public class AMojo extends AbstractMojo {}", rule))
        .singleElement()
        .asString()
        .contains("AMojo: it is not public final");
    assertThat(in(GOAL + "public final class AMojo {}", rule))
        .singleElement()
        .asString()
        .contains("does not extend AbstractMojo");
    planted.main(
        "Goal.java",
        HEAD.replace(".mojo;", ".tests;")
            + GOAL
            + "public final class Goal extends AbstractMojo {}");
    assertThat(planted.violations(rule)).hasSize(3);
  }

  @Test
  void aGoalIsThreadSafe() throws IOException {
    String rule = "A goal is threadSafe";
    assertThat(in("@Mojo(name = \"a\") class AMojo {}", rule)).hasSize(1);
    assertThat(in("@Mojo(name = \"a\", threadSafe = false) class AMojo {}", rule)).hasSize(1);
  }

  @Test
  void thirteenParametersAreTooManyInheritedOnesIncluded() throws IOException {
    String rule = "A goal has at most 12 parameters";
    planted.main(
        "Parent.java",
        HEAD + "abstract class Parent extends AbstractMojo { @Parameter private int own; }");
    StringBuilder eleven = new StringBuilder();
    for (int i = 0; i < 11; i++) {
      eleven.append("@Parameter private int p").append(i).append(";\n");
    }
    String open = GOAL + "class AMojo extends Parent {\n";
    assertThat(in(open + eleven + "}", rule)).isEmpty();
    assertThat(in(open + eleven + "@Parameter private int more; }", rule))
        .singleElement()
        .asString()
        .contains("13 parameters; at most 12");
  }

  @Test
  void aGoalWithoutSkipIsRefused() throws IOException {
    assertThat(in(GOAL + OPEN + "@Parameter private int a; }", "A goal can be skipped"))
        .singleElement()
        .asString()
        .contains("gate.skip");
  }

  @Test
  void aParameterIsPrivateAndBearsThePrefix() throws IOException {
    String rule = "A parameter is private and its property bears the plugin's prefix";
    assertThat(in(GOAL + OPEN + SKIP + "@Parameter(property = \"bench.a\") int a; }", rule))
        .hasSize(2)
        .anyMatch(it -> it.contains("a is not private"))
        .anyMatch(it -> it.contains("a has the property bench.a. Fix: gate.a"));
  }

  @Test
  void aParameterSaysInOneSentenceWhatItMeans() throws IOException {
    String rule = "A parameter says in one sentence what it means";
    String none = "@Parameter private int a;\n";
    String two = "/** One. Two. */ @Parameter private int b;\n";
    assertThat(in(GOAL + OPEN + SKIP + none + two + "}", rule))
        .hasSize(2)
        .anyMatch(it -> it.contains(": a is not described"))
        .anyMatch(it -> it.contains(": b is not described"));
  }

  @Test
  void aSecondAbstractGoalIsRefused() throws IOException {
    String rule = "A plugin has at most one abstract goal";
    planted.main("One.java", HEAD + "abstract class One extends AbstractMojo {}");
    assertThat(planted.violations(rule)).isEmpty();
    planted.main("Two.java", HEAD + "abstract class Two extends One {}");
    assertThat(planted.violations(rule)).hasSize(1);
  }
}
