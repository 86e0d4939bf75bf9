package io.github.gatehouse.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README shows is what examples run and CI calls. */
class ReadmeTest {
  private static final Pattern PLUGIN = Pattern.compile("(?s)<plugin>.*?</plugin>");
  private static final Pattern CONFIGURATION =
      Pattern.compile("(?s)<configuration>.*?</configuration>|<!--.*?-->");
  private static final Pattern GOAL = Pattern.compile("`((?:gate|bench|routing):[a-z-]+)`");
  private static final Pattern MOJO = Pattern.compile("@Mojo\\(\\s*name = \"([a-z-]+)\"");

  private final Path root =
      HouseRulesTest.root(Path.of(System.getProperty("basedir", "")).toAbsolutePath());

  private String readme() throws IOException {
    return Files.readString(root.resolve("README.md"));
  }

  /** Plugin blocks without their configuration, blanks and version. */
  private static List<String> blocks(String text) {
    return PLUGIN
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(block -> CONFIGURATION.matcher(block).replaceAll(""))
        .map(block -> block.replace("@project.version@", "0.1.0-SNAPSHOT"))
        .map(block -> block.replaceAll("\\s+", ""))
        .toList();
  }

  @Test
  void everyPluginBlockStandsInAnExample() throws IOException {
    StringBuilder poms = new StringBuilder();
    for (Path file : CheckedModule.files(root.resolve("src/it"))) {
      if (file.endsWith("pom.xml") && !file.toString().contains("target")) {
        poms.append(Files.readString(file));
      }
    }
    List<String> shown = blocks(readme());
    assertThat(shown).hasSize(3);
    assertThat(blocks(poms.toString())).containsAll(shown);
  }

  @Test
  void aBlockThatNoExampleHasWouldBeFound() {
    String example = "<plugin><a>1</a><configuration><x/></configuration></plugin>";
    assertThat(blocks(example)).isEqualTo(blocks("<plugin>\n  <a>1</a>\n</plugin>"));
    assertThat(blocks(example)).isNotEqualTo(blocks("<plugin><a>2</a></plugin>"));
  }

  @Test
  void everyGoalIsListedAndEveryListedGoalExists() throws IOException {
    Set<String> listed =
        GOAL.matcher(readme())
            .results()
            .map(result -> result.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> built = new TreeSet<>(Set.of("gate:help", "bench:help", "routing:help"));
    for (String plugin : List.of("gate", "bench", "routing")) {
      for (Path file : CheckedModule.files(root.resolve(plugin + "-maven-plugin/src/main"))) {
        MOJO.matcher(Files.readString(file))
            .results()
            .forEach(result -> built.add(plugin + ":" + result.group(1)));
      }
    }
    assertThat(listed).isEqualTo(built);
  }

  @Test
  void ciCallsTheTestCommandOfTheReadme() throws IOException {
    String command = "mvn -B -ntp verify";
    assertThat(readme()).contains("```\n" + command + "\n```");
    assertThat(Files.readString(root.resolve(".ci/run")))
        .contains("\n" + command + " </dev/null\n");
  }
}
