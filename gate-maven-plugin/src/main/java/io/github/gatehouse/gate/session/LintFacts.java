package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.json.BaselineFile;
import io.github.gatehouse.gate.lint.BaselineMode;
import io.github.gatehouse.gate.lint.LintStore;
import io.github.gatehouse.gate.lint.LintTerms;
import io.github.gatehouse.gate.lint.NewCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a session knows of the terms on which the modules are linted. */
public final class LintFacts {
  private static final String BASELINE = "gate.lint.baseline";
  private static final String NEW_CODE = "gate.lint.newCode";

  private LintFacts() {}

  /**
   * The terms that a module's goal is configured with; linters that report later in the build are
   * judged on the same ones.
   *
   * @param module {@code groupId:artifactId}
   * @throws IOException if what the base had cannot be read
   */
  public static LintTerms configured(
      SessionFacts facts,
      String module,
      Path directory,
      int allowed,
      String baseline,
      boolean newCode)
      throws IOException {
    BaselineMode mode = BaselineMode.of(baseline);
    boolean there = Files.exists(directory.resolve(BaselineFile.NAME));
    facts.remember(BASELINE + " " + module, mode.later(there).name());
    facts.remember(NEW_CODE + " " + module, Boolean.toString(newCode));
    return terms(facts, module, allowed, mode, newCode);
  }

  /** The terms for linters that the project itself has run. */
  static LintTerms later(SessionFacts facts, String module) throws IOException {
    BaselineMode mode =
        facts
            .remembered(BASELINE + " " + module)
            .map(BaselineMode::valueOf)
            .orElseGet(() -> BaselineMode.of(facts.property(BASELINE).orElse("check")));
    String newCode =
        facts
            .remembered(NEW_CODE + " " + module)
            .or(() -> facts.property(NEW_CODE))
            .orElse("false");
    return terms(facts, module, 0, mode, Boolean.parseBoolean(newCode));
  }

  private static LintTerms terms(
      SessionFacts facts, String module, int allowed, BaselineMode mode, boolean newCode)
      throws IOException {
    Optional<LintStore> store = facts.sharedStore().map(shared -> new LintStore(shared, module));
    return new LintTerms(
        allowed,
        mode,
        newCode ? Optional.of(newCode(facts, store)) : Optional.empty(),
        store,
        facts.checkout());
  }

  private static NewCode newCode(SessionFacts facts, Optional<LintStore> store) throws IOException {
    Optional<String> base = facts.mergeBase();
    Map<String, Set<String>> known =
        base.isPresent() && store.isPresent() ? store.get().at(base.get()) : Map.of();
    return new NewCode(known, facts.changedFiles().map((List<Path> files) -> new HashSet<>(files)));
  }
}
