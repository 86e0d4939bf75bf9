package io.github.gatehouse.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Gate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the repository as a whole; it looks at the sources of all modules. */
class RepositoryTest {
  private static final Path ROOT =
      HouseRulesTest.root(Path.of(System.getProperty("basedir", "")).toAbsolutePath());

  private static List<Path> modules() throws IOException {
    return Pattern.compile("<module>([^<]+)</module>")
        .matcher(Files.readString(ROOT.resolve("pom.xml")))
        .results()
        .map((MatchResult found) -> ROOT.resolve(found.group(1)))
        .toList();
  }

  @Test
  void theModulesAreTheSevenThatWereSettled() throws IOException {
    assertThat(modules())
        .extracting(module -> ROOT.relativize(module).toString())
        .containsExactly(
            "receipts",
            "quantization-kernels",
            "quantization-benchmarks",
            "gate-maven-plugin",
            "bench-maven-plugin",
            "routing-maven-plugin",
            "src/it");
  }

  @Test
  void noPluginNeedsAnotherAndTheKernelsNeedNothing() throws IOException {
    for (Path module : modules()) {
      String name = module.getFileName().toString();
      List<String> needs = dependencies(Files.readString(module.resolve("pom.xml")));
      if (name.endsWith("-maven-plugin")) {
        assertThat(needs).as(name).noneMatch(it -> it.endsWith("-maven-plugin"));
      }
      if (name.equals("quantization-kernels")) {
        assertThat(needs).as(name).isEmpty();
      }
    }
    assertThat(dependencies("<dependency>\n <groupId>g</groupId>\n <artifactId>a-b</artifactId>"))
        .containsExactly("a-b");
  }

  private static List<String> dependencies(String pom) {
    return Pattern.compile(
            "<dependency>\\s*<groupId>[^<]*</groupId>\\s*<artifactId>([^<]*)</artifactId>")
        .matcher(pom)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void everyGateHasItsSectionAndEveryPageOfAGateIsLinked() throws IOException {
    Path docs = ROOT.resolve("docs");
    String gates = Files.readString(docs.resolve("gates.md"));
    for (String gate : Gate.ids()) {
      assertThat(gates).containsPattern("(?m)^## .*\\b" + gate + "\\b");
    }
    String index = gates + Files.readString(docs.resolve("README.md"));
    index += Files.readString(docs.resolve("ci/README.md"));
    for (String directory : List.of("gates", "ci")) {
      for (Path page : CheckedModule.files(docs.resolve(directory))) {
        assertThat(index).contains(page.getFileName().toString());
      }
    }
  }

  @Test
  void versionsArePinnedInTheParentOnly() throws IOException {
    for (Path module : modules()) {
      if (module.endsWith("src/it")) {
        continue; // It names the Mavens that the examples run on.
      }
      assertThat(Files.readString(module.resolve("pom.xml")))
          .as(module.toString())
          .doesNotContainPattern("<version>(?!0\\.1\\.0-SNAPSHOT<|\\$\\{)");
    }
  }

  @Test
  void everyPageOfAFindingExplainsOneThatExists() throws IOException {
    List<SourceFile> main =
        modules().stream()
            .flatMap(module -> SourceFile.below(module, "src/main/java").stream())
            .toList();
    assertThat(FindingRules.orphans(ROOT, main)).as("pages without a finding").isEmpty();
  }

  @Test
  void everyRuleHasANameOfItsOwn() {
    assertThat(HouseRulesTest.rules()).extracting(Rule::name).doesNotHaveDuplicates();
  }

  @Test
  void everyRuleIsProvedByAPlantedFault() throws IOException {
    Path here = ROOT.resolve("receipts/src/test/java/io/github/gatehouse/house");
    StringBuilder proofs = new StringBuilder();
    for (Path file : CheckedModule.files(here)) {
      proofs.append(Files.readString(file));
    }
    String plugin = " plugin depends on receipts, and on no other plugin";
    assertThat(HouseRulesTest.rules())
        .extracting(rule -> rule.name().replace(plugin, ""))
        .allMatch(name -> proofs.indexOf("\"" + name + "\"") >= 0);
  }

  @Test
  void noDecisionRecordIsLongerThan60Lines() throws IOException {
    for (Path record : CheckedModule.files(ROOT.resolve("docs/adr"))) {
      assertThat(Files.readAllLines(record)).as(record.toString()).hasSizeLessThanOrEqualTo(60);
    }
  }

  @Test
  void everyRelativeLinkOfTheDocumentsLeadsSomewhere() throws IOException {
    Pattern link = Pattern.compile("]\\((?!https?:|mailto:|#)([^)#\\s]+)(#[^)]*)?\\)");
    try (Stream<Path> top = Files.list(ROOT)) {
      Stream<Path> pages =
          Stream.concat(top, CheckedModule.files(ROOT.resolve("docs")).stream())
              .filter(file -> file.toString().endsWith(".md"));
      for (Path page : pages.toList()) {
        assertThat(link.matcher(Files.readString(page)).results().map(found -> found.group(1)))
            .as(page.toString())
            .allMatch(target -> Files.exists(page.resolveSibling(target)));
      }
    }
  }
}
