package io.github.gatehouse.gate.security.yaml;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.gatehouse.gate.security.Suppression;
import io.github.gatehouse.receipts.yaml.StrictYaml;
import io.github.gatehouse.receipts.yaml.YamlException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file of suppressed vulnerabilities. A project without it loads nothing of YAML. */
public final class SuppressionFile {
  private SuppressionFile() {}

  /**
   * The suppressions of a working tree; none where there is no file.
   *
   * @throws IOException if the file cannot be read; a {@link YamlException} if it is refused
   */
  public static List<Suppression> in(Path root) throws IOException {
    Path file = root.resolve(Suppression.FILE);
    if (Files.notExists(file)) {
      return List.of();
    }
    // One byte more than is read: the reader then says that there is too much.
    try (var in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(StrictYaml.MAX_BYTES + 1);
      return StrictYaml.read(new String(bytes, StandardCharsets.UTF_8), Document.class).all();
    } catch (YamlException e) {
      throw e.in(Suppression.FILE);
    }
  }

  /** The whole file. */
  private record Document(List<Entry> suppressions) {
    private Document {
      if (suppressions == null) {
        throw new IllegalArgumentException("member 'suppressions' is missing; a list, [] for none");
      }
      if (suppressions.contains(null)) {
        throw new IllegalArgumentException("a suppression is null; leave it out");
      }
    }

    private List<Suppression> all() {
      return suppressions.stream().map(Entry::suppression).toList();
    }
  }

  /** One suppression as it stands in the file, where a member may be missing. */
  private record Entry(
      String id,
      @JsonProperty("package") String name,
      String reason,
      String owner,
      String expires) {
    private Entry {
      Map<String, String> members = new LinkedHashMap<>();
      members.put("id", id);
      members.put("package", name);
      members.put("reason", reason);
      members.put("owner", owner);
      members.put("expires", expires);
      List<String> missing = new ArrayList<>();
      members.forEach(
          (member, value) -> {
            if (value == null || value.isBlank()) {
              missing.add(member);
            }
          });
      if (!missing.isEmpty()) {
        throw new IllegalArgumentException(
            "a suppression without " + String.join(", ", missing) + (id == null ? "" : ": " + id));
      }
      day(expires);
    }

    private static LocalDate day(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException("expires is '" + text + "'; a day as 2026-12-31", e);
      }
    }

    private Suppression suppression() {
      return new Suppression(id, name, reason, owner, day(expires));
    }
  }
}
