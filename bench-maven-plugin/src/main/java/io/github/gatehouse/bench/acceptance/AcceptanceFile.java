package io.github.gatehouse.bench.acceptance;

import io.github.gatehouse.receipts.store.AtomicFile;
import io.github.gatehouse.receipts.yaml.StrictYaml;
import io.github.gatehouse.receipts.yaml.YamlException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file of acceptances, {@value #PATH}. People write in it too: what they wrote stays. */
public final class AcceptanceFile {
  /** Relative to the directory that Maven was started for. */
  public static final String PATH = ".gatehouse/acceptances.yaml";

  private static final Pattern ITEM = Pattern.compile("(?m)^( *)- ");
  private static final Pattern EMPTY = Pattern.compile("(?m)^acceptances:[ \\t]*\\[[ \\t]*]");

  private AcceptanceFile() {}

  /**
   * The acceptances of a working tree; none where there is no file.
   *
   * @throws IOException if the file cannot be read; a {@link YamlException} if it is refused
   */
  public static Acceptances in(Path root) throws IOException {
    Path file = root.resolve(PATH);
    return Files.notExists(file) ? Acceptances.NONE : read(text(file));
  }

  /**
   * Adds one at the end, and leaves all else as it is.
   *
   * @throws IOException if the file is refused or is written in a way that nothing can be added to:
   *     the message then holds what to add by hand
   */
  public static void append(Path root, Acceptance acceptance) throws IOException {
    Path file = root.resolve(PATH);
    String before = Files.notExists(file) ? "acceptances: []\n" : text(file);
    Acceptances old = read(before);
    String open = EMPTY.matcher(before).replaceFirst("acceptances:");
    Matcher item = ITEM.matcher(open);
    String entry = entry(acceptance, item.find() ? item.group(1) : "  ");
    String after = open + (open.endsWith("\n") ? "" : "\n") + entry;
    List<Acceptance> expected = new ArrayList<>(old.all());
    expected.add(acceptance);
    if (!expected.equals(readable(after).map(Acceptances::all).orElse(List.of()))) {
      throw new IOException(file + " is written so that nothing can be added. Fix: add\n" + entry);
    }
    AtomicFile.write(file, after);
  }

  private static Optional<Acceptances> readable(String text) {
    try {
      return Optional.of(read(text));
    } catch (YamlException e) {
      // Then nothing is written, and whoever asked is told what to add.
      return Optional.empty();
    }
  }

  private static String text(Path file) throws IOException {
    // One byte more than is read: the reader then says that there is too much.
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(StrictYaml.MAX_BYTES + 1), StandardCharsets.UTF_8);
    }
  }

  static Acceptances read(String text) throws YamlException {
    try {
      return StrictYaml.read(text, Document.class).all();
    } catch (YamlException e) {
      throw e.in(PATH);
    }
  }

  private static String entry(Acceptance one, String indent) {
    StringBuilder text = new StringBuilder(indent).append("- ");
    String next = "\n" + indent + "  ";
    text.append("benchmark: ").append(quoted(one.benchmark()));
    add(text, next + "module: ", one.module() == null ? null : quoted(one.module()));
    add(text, next + "metric: ", one.metric());
    add(text, next + "base: ", one.base() == null ? null : quoted(one.base()));
    add(
        text,
        next + "upToPercent: ",
        one.upToPercent() == null ? null : quoted(one.upToPercent().toPlainString()));
    add(text, next + "reason: ", quoted(one.reason()));
    add(text, next + "owner: ", quoted(one.owner()));
    add(text, next + "expires: ", one.expires().toString());
    return text.append('\n').toString();
  }

  private static void add(StringBuilder text, String member, String value) {
    if (value != null) {
      text.append(member).append(value);
    }
  }

  /** Foreign text as a double-quoted scalar: what cannot be seen is escaped (YAML 1.2, 5.7). */
  private static String quoted(String foreign) {
    StringBuilder text = new StringBuilder("\"");
    for (char one : foreign.toCharArray()) {
      if (one == '"' || one == '\\') {
        text.append('\\').append(one);
      } else if (one >= ' ' && one < 0x7f || Character.isLetterOrDigit(one)) {
        text.append(one);
      } else {
        text.append(String.format("\\u%04x", (int) one));
      }
    }
    return text.append('"').toString();
  }

  /** The whole file. */
  private record Document(List<Entry> acceptances) {
    private Document {
      if (acceptances == null) {
        throw new IllegalArgumentException("member 'acceptances' is missing; a list, [] for none");
      }
    }

    Acceptances all() {
      return new Acceptances(acceptances.stream().map(Entry::acceptance).toList());
    }
  }

  /** One acceptance as it stands in the file; each member may be missing there. */
  private record Entry(
      String benchmark,
      String module,
      String metric,
      String base,
      String upToPercent,
      String reason,
      String owner,
      String expires) {
    private Entry {
      // Refused while reading, with its place.
      of(module, benchmark, metric, base, upToPercent, reason, owner, expires);
    }

    Acceptance acceptance() {
      return of(module, benchmark, metric, base, upToPercent, reason, owner, expires);
    }

    private static Acceptance of(
        String module,
        String benchmark,
        String metric,
        String base,
        String upToPercent,
        String reason,
        String owner,
        String expires) {
      return new Acceptance(
          module, benchmark, metric, base, number(upToPercent), reason, owner, day(expires));
    }

    private static BigDecimal number(String text) {
      try {
        return text == null ? null : new BigDecimal(text);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("upToPercent is '" + text + "'; a number as 12.5", e);
      }
    }

    private static LocalDate day(String text) {
      try {
        return text == null ? null : LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException("expires is '" + text + "'; a day as 2027-01-31", e);
      }
    }
  }
}
