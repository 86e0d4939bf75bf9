package io.github.gatehouse.gate.lint;

import io.github.gatehouse.receipts.digest.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of findings that outlive edits elsewhere in their files: tool, check, file and the text of
 * the line without its blanks, and a number where several are alike. Line numbers have no say.
 */
final class LintKeys {
  private static final int DIGITS = 16;
  private static final long MAX_BYTES = 4L << 20;

  private final Path module;
  private final Map<Path, List<String>> lines = new HashMap<>();
  private final Map<String, Integer> alike = new HashMap<>();

  private LintKeys(Path module) {
    this.module = module;
  }

  /** The key of each finding; findings are told apart by identity. */
  static Map<LintFinding, String> of(Path module, List<LintFinding> findings) {
    LintKeys keys = new LintKeys(module);
    Map<LintFinding, String> known = new IdentityHashMap<>();
    for (LintFinding one : findings) {
      known.put(one, keys.key(one));
    }
    return known;
  }

  private String key(LintFinding one) {
    String text = String.join("\0", one.tool(), one.check(), one.path(module), context(one));
    int number = alike.merge(text, 1, Integer::sum);
    return Sha256.of(text + "\0" + number).substring(0, DIGITS);
  }

  private String context(LintFinding one) {
    List<String> all =
        one.file()
            .filter(file -> file.startsWith(module))
            .map(file -> lines.computeIfAbsent(file, LintKeys::read))
            .orElse(List.of());
    if (one.line() < 1 || one.line() > all.size()) {
      return one.message().replaceAll("\\d+", "#");
    }
    return all.get(one.line() - 1).replaceAll("\\s+", "");
  }

  /** A file that cannot be read has no lines: its findings go by message. */
  private static List<String> read(Path file) {
    try {
      // A report names files, and nobody vouches for a report.
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
        return List.of();
      }
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException gone) {
      return List.of();
    }
  }
}
