package io.github.gatehouse.receipts.yaml;

import io.github.gatehouse.receipts.model.AnyGate;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.Waiver;
import io.github.gatehouse.receipts.standing.Waivers;
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

/** The file of waivers, {@value #PATH}. A project without it loads nothing of YAML. */
public final class WaiverFile {
  /** Relative to the directory that Maven was started for. */
  public static final String PATH = ".gatehouse/waivers.yaml";

  private static final String FIX =
      "give each waiver its gate, item, reason, owner, issue and expires: <yyyy-MM-dd>";

  private WaiverFile() {}

  /**
   * The waivers of a working tree; none where there is no file.
   *
   * @param root the directory that Maven was started for
   * @throws IOException if the file cannot be read; a {@link YamlException} if it is refused
   */
  public static Waivers in(Path root) throws IOException {
    Path file = root.resolve(PATH);
    if (Files.notExists(file)) {
      return Waivers.NONE;
    }
    // One byte more than is read: the reader then says that there is too much.
    try (var in = Files.newInputStream(file)) {
      return read(new String(in.readNBytes(StrictYaml.MAX_BYTES + 1), StandardCharsets.UTF_8));
    }
  }

  /**
   * The waivers in a text, from the working tree or from a commit.
   *
   * @throws YamlException if the text is refused, or a waiver lacks a member
   */
  public static Waivers read(String text) throws YamlException {
    try {
      return StrictYaml.read(text, Document.class).all();
    } catch (YamlException e) {
      throw named(e).in(PATH);
    }
  }

  private static YamlException named(YamlException refused) {
    for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IncompleteException) {
        Finding said = refused.finding();
        return new YamlException(
            new Finding("waiver-incomplete", said.what(), said.where(), FIX), cause);
      }
    }
    return refused;
  }

  /** The whole file. */
  private record Document(List<Entry> waivers) {
    private Document {
      if (waivers == null) {
        throw new IllegalArgumentException("member 'waivers' is missing; a list, [] for none");
      }
      // A waiver that stands twice is refused while reading, with its place.
      all(waivers);
    }

    Waivers all() {
      return all(waivers);
    }

    private static Waivers all(List<Entry> entries) {
      return new Waivers(entries.stream().map(Entry::waiver).toList());
    }
  }

  /** One waiver as it stands in the file; each member may be missing there. */
  private record Entry(
      String gate, String item, String reason, String owner, String issue, String expires) {
    private Entry {
      Map<String, String> members = new LinkedHashMap<>();
      members.put("gate", gate);
      members.put("item", item);
      members.put("reason", reason);
      members.put("owner", owner);
      members.put("issue", issue);
      members.put("expires", expires);
      List<String> missing = new ArrayList<>();
      members.forEach(
          (name, value) -> {
            if (value == null || value.isBlank()) {
              missing.add(name);
            }
          });
      if (!missing.isEmpty()) {
        throw new IncompleteException(
            "a waiver without " + String.join(", ", missing) + (item == null ? "" : ": " + item));
      }
      known(gate);
      day(expires);
    }

    private static AnyGate known(String id) {
      return AnyGate.of(id)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "gate is '"
                          + id
                          + "'; the gates are "
                          + String.join(", ", Gate.ids())
                          + " and own-…"));
    }

    private static LocalDate day(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException("expires is '" + text + "'; a day as 2026-12-31", e);
      }
    }

    Waiver waiver() {
      return new Waiver(known(gate), item, reason, owner, issue, day(expires));
    }
  }

  /** A waiver that does not say who lets what through, why, and until when. */
  private static final class IncompleteException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private IncompleteException(String message) {
      super(message);
    }
  }
}
