package io.github.gatehouse.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An example project under src/it teaches something, and checks what it teaches. */
class ExamplesTest {
  private static final List<String> NO_EXAMPLES = List.of("setup", "target");

  @TempDir Path directory;

  private static List<Path> examples(Path root) {
    Path all = root.resolve("src/it");
    return CheckedModule.files(all).stream()
        .filter(file -> file.endsWith("pom.xml") && all.relativize(file).getNameCount() == 3)
        .map(Path::getParent)
        .filter(example -> !NO_EXAMPLES.contains(example.getParent().getFileName().toString()))
        .toList();
  }

  private static List<String> faults(Path example) throws IOException {
    List<String> faults = new ArrayList<>();
    String name = example.getParent().getFileName() + "/" + example.getFileName();
    String pom = text(example.resolve("pom.xml"));
    int comment = pom.indexOf("<!--");
    if (comment < 0 || comment > pom.indexOf("<project")) {
      faults.add(name + "/pom.xml does not begin with a comment. Fix: say what the reader learns");
    }
    if (!text(example.resolve("verify.groovy")).contains("assert ")) {
      faults.add(name + "/verify.groovy asserts nothing. Fix: assert words and files");
    }
    boolean fails =
        text(example.resolve("invoker.properties"))
            .matches("(?s).*buildResult(\\.\\d+)? *= *failure.*");
    if (fails && !name.endsWith("-fails")) {
      faults.add(name + ": it fails and does not say so. Fix: <goal>-<situation>-fails");
    }
    return faults;
  }

  private static String text(Path file) throws IOException {
    return Files.isRegularFile(file) ? Files.readString(file) : "";
  }

  @Test
  void everyExampleTeachesAndChecks() throws IOException {
    Path root = HouseRulesTest.root(Path.of(System.getProperty("basedir", "")).toAbsolutePath());
    for (Path example : examples(root)) {
      assertThat(faults(example)).isEmpty();
    }
  }

  @Test
  void anExampleThatDoesNeitherIsFound() throws IOException {
    Planted planted = new Planted(directory);
    planted.rootFile(
        "src/it/gate/format-clean/invoker.properties", "invoker.buildResult = failure");
    planted.rootFile("src/it/gate/format-clean/pom.xml", "<project><!-- late --></project>");
    assertThat(examples(directory)).hasSize(1);
    assertThat(faults(examples(directory).get(0))).hasSize(3);
    planted.rootFile("src/it/gate/format-clean/invoker.properties", "");
    planted.rootFile("src/it/gate/format-clean/pom.xml", "<!-- What you learn. --><project/>");
    planted.rootFile("src/it/gate/format-clean/verify.groovy", "assert log.contains('x')");
    assertThat(faults(examples(directory).get(0))).isEmpty();
  }
}
