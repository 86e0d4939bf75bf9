package io.github.gatehouse.receipts.store;

import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.json.CanonicalJson;
import io.github.gatehouse.receipts.json.ReceiptJson;
import io.github.gatehouse.receipts.model.Attachment;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.OutsidePathException;
import io.github.gatehouse.receipts.model.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The receipts below one root, the directory that Maven was started for. Reading never throws for
 * what is inside a file: a receipt that must not be believed comes back with the reason.
 */
public final class ReceiptStore {
  /** Where a module keeps its receipts, relative to its base directory. */
  public static final String DIRECTORY = "target/gatehouse/receipts";

  /** More files than this are refused, in a set of directories read together. */
  public static final int MAX_RECEIPTS = 10_000;

  /** Modules are not nested more deeply than this, and reports are not looked for higher up. */
  private static final int ABOVE = 12;

  static final String FIX = "mvn verify (measures again)";

  private final Path root;

  /**
   * Opens the store.
   *
   * @param root attachments are found, and paths shown, relative to this directory
   */
  public ReceiptStore(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /**
   * Writes a receipt to {@code <module>/target/gatehouse/receipts/<gate>.json}.
   *
   * @param module base directory of the module
   * @return the file
   * @throws IOException if the file cannot be written; an older one is then untouched
   */
  public Path write(Path module, Receipt receipt) throws IOException {
    Path file = file(module, receipt.gate());
    AtomicFile.write(file, ReceiptJson.write(receipt));
    return file;
  }

  /**
   * Where the receipt of one gate of a module lies, whether or not there is one.
   *
   * @param module base directory of the module
   * @param gate id
   */
  public Path file(Path module, String gate) {
    return module.resolve(DIRECTORY).resolve(gate + ".json");
  }

  /**
   * Describes a report for {@link Receipt#attachments()}; empty if it lies outside the root.
   *
   * @throws IOException if the report cannot be read
   */
  public Optional<Attachment> attach(Path report) throws IOException {
    Path file = report.toAbsolutePath().normalize();
    return file.startsWith(root)
        ? Optional.of(new Attachment(relative(file), Sha256.of(file)))
        : Optional.empty();
  }

  /** All receipts of some modules, by base directory, in the order of their paths. */
  public List<StoredReceipt> readModules(Collection<Path> modules) throws IOException {
    return read(modules.stream().map(module -> module.resolve(DIRECTORY)).toList());
  }

  /**
   * All receipts in some directories, in the order of their paths; directories that do not exist
   * hold none.
   *
   * @throws IOException if a directory cannot be listed or there are more than {@value
   *     #MAX_RECEIPTS} files
   */
  public List<StoredReceipt> read(Collection<Path> directories) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path directory : directories) {
      if (Files.isDirectory(directory)) {
        try (Stream<Path> list = Files.list(directory)) {
          list.filter(file -> file.toString().endsWith(".json")).forEach(files::add);
        }
      }
    }
    if (files.size() > MAX_RECEIPTS) {
      throw new IOException(files.size() + " receipts; at most " + MAX_RECEIPTS + " are read");
    }
    Attachments attachments = new Attachments(Sha256::of);
    return files.stream()
        .map(file -> file.toAbsolutePath().normalize())
        .distinct()
        .sorted()
        .map(file -> read(file, attachments))
        .toList();
  }

  /**
   * Where the reports of a receipt can lie: below the root, or, where another machine measured,
   * below a copy of its root; that is the module or a directory above it. The digest decides.
   */
  private List<Path> roots(Path file) {
    List<Path> roots = new ArrayList<>(List.of(root));
    if (file.getParent().endsWith(DIRECTORY)) {
      Path one = file.getParent();
      for (int step = 0; step < Path.of(DIRECTORY).getNameCount(); step++) {
        one = one.getParent();
      }
      for (int step = 0; step < ABOVE && one != null && !one.equals(root); step++) {
        roots.add(one);
        one = one.getParent();
      }
    }
    return roots;
  }

  private StoredReceipt read(Path file, Attachments attachments) {
    String path = relative(file);
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        return unreadable(path, "not a regular file");
      }
      long size = Files.size(file);
      if (size > CanonicalJson.MAX_BYTES) {
        return unreadable(path, size + " bytes; at most " + CanonicalJson.MAX_BYTES);
      }
      return checked(file, path, attachments);
    } catch (IOException | InvalidPathException e) {
      return outside(e, path).orElseGet(() -> unreadable(path, String.valueOf(e.getMessage())));
    }
  }

  private StoredReceipt checked(Path file, String path, Attachments attachments)
      throws IOException {
    String text = Files.readString(file);
    ReceiptJson.Reading reading = ReceiptJson.read(text);
    List<Finding> problems = new ArrayList<>();
    reading.contradictions().forEach(what -> problems.add(edited(what, path)));
    Receipt receipt = reading.receipt();
    if (!file.getFileName().toString().equals(receipt.gate() + ".json")) {
      problems.add(edited("the file speaks for gate " + receipt.gate(), path));
    }
    List<Path> roots = roots(file);
    for (Attachment attachment : receipt.attachments()) {
      attachments.problem(attachment, roots).ifPresent(problems::add);
    }
    return new StoredReceipt(path, Sha256.of(text), Optional.of(receipt), problems);
  }

  private static Finding edited(String what, String path) {
    return new Finding("receipt-edited", what, path, FIX);
  }

  private static StoredReceipt unreadable(String path, String why) {
    return refused(path, new Finding("receipt-unreadable", why, path, FIX));
  }

  /** A path of another machine, or one that leads out, is no accident of writing: it has a name. */
  private static Optional<StoredReceipt> outside(Throwable problem, String path) {
    for (Throwable one = problem; one != null; one = one.getCause()) {
      if (one instanceof OutsidePathException) {
        String what = "an attachment's " + one.getMessage();
        return Optional.of(refused(path, new Finding("receipt-path-outside", what, path, FIX)));
      }
    }
    return Optional.empty();
  }

  private static StoredReceipt refused(String path, Finding why) {
    return new StoredReceipt(path, "", Optional.empty(), List.of(why));
  }

  private String relative(Path file) {
    Path shown = file.startsWith(root) ? root.relativize(file) : file.getFileName();
    return shown.toString().replace('\\', '/');
  }
}
