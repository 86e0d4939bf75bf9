package example;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.own.OwnModule;
import io.github.gatehouse.receipts.own.OwnResult;
import io.github.gatehouse.receipts.own.ProjectGate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every module has a README that says what it is for; {@code readme.words} sets how long. */
public final class ReadmeGate implements ProjectGate {
  @Override
  public OwnResult measure(OwnModule module) throws IOException {
    int least = Integer.parseInt(module.properties().getOrDefault("readme.words", "5"));
    Path readme = module.directory().resolve("README.md");
    int words = Files.exists(readme) ? Files.readString(readme).split("\\s+").length : 0;
    if (words >= least) {
      return OwnResult.of("readme", List.of(), 0);
    }
    String what = words + " words in README.md; at least " + least;
    return OwnResult.of(
        "readme",
        List.of(new Finding("readme-short", what, module.id() + " README.md", "write more")),
        0);
  }
}
