package io.github.gatehouse.gate.security.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.gate.security.Graphs;
import io.github.gatehouse.gate.security.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OsvFilesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir Path directory;

  static String advisory(String id, String name, String modified) {
    return """
        {"id": "%s", "modified": "%s", "affected": [{"package": {"ecosystem": "Maven",
         "name": "%s"}, "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}]}]}]}
        """
        .formatted(id, modified, name);
  }

  private static String core(String id) {
    return advisory(id, Graphs.CORE.name(), "2026-11-20T10:00:00Z");
  }

  private Snapshot readDirectory() throws IOException {
    return new OsvDirectory(directory, NOW).read(Graphs.chain());
  }

  private Path zip(Object... namesAndContents) throws IOException {
    Path zip = directory.resolve("all.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        out.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        out.write(((String) namesAndContents[i + 1]).getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }

  private Snapshot readZip(Path zip) throws IOException {
    return new OsvZip(zip, NOW).read(Graphs.chain());
  }

  @Test
  void aDirectoryIsReadAtAnyDepthAndWhatConcernsNobodyIsLeftOut() throws IOException {
    Files.createDirectories(directory.resolve("2021/12"));
    Files.writeString(directory.resolve("2021/12/GHSA-1.json"), core("GHSA-1"));
    Files.writeString(
        directory.resolve("GHSA-2.json"), advisory("GHSA-2", "a:b", "2026-11-22T23:59:59+02:00"));
    Files.writeString(directory.resolve("README.md"), "not one");
    Snapshot snapshot = readDirectory();
    assertThat(snapshot.advisories()).extracting("id").containsExactly("GHSA-1");
    assertThat(snapshot.read()).isEqualTo(2);
    assertThat(snapshot.asOf()).contains(LocalDate.parse("2026-11-22"));
    assertThat(snapshot.unreadable()).isEmpty();
    assertThat(snapshot.digest())
        .matches("sha256:[0-9a-f]{64}")
        .isEqualTo(readDirectory().digest());
  }

  @Test
  void theDigestOfADirectoryIsThatOfItsNamesAndContents() throws IOException {
    Path file = Files.writeString(directory.resolve("GHSA-1.json"), core("GHSA-1"));
    String before = readDirectory().digest();
    Files.writeString(file, core("GHSA-9"));
    String changed = readDirectory().digest();
    Files.writeString(file, core("GHSA-1"));
    Files.move(file, directory.resolve("GHSA-2.json"));
    assertThat(readDirectory().digest()).isNotEqualTo(before).isNotEqualTo(changed);
  }

  @Test
  void anEmptyDirectoryHasNoDay() throws IOException {
    assertThat(readDirectory().asOf()).isEmpty();
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Path outside = Files.writeString(directory.resolve("GHSA-1.txt"), core("GHSA-1"));
    Files.createSymbolicLink(directory.resolve("GHSA-1.json"), outside);
    Files.createSymbolicLink(directory.resolve("loop"), directory);
    assertThat(readDirectory().read()).isZero();
  }

  @Test
  void oneBrokenFileIsNamedAndTheOthersAreRead() throws IOException {
    Files.writeString(directory.resolve("GHSA-1.json"), core("GHSA-1"));
    Files.writeString(directory.resolve("GHSA-2.json"), core("GHSA-2").substring(0, 60));
    Snapshot snapshot = readDirectory();
    assertThat(snapshot.advisories()).hasSize(1);
    assertThat(snapshot.unreadable()).hasSize(1);
    assertThat(snapshot.unreadable().get(0)).startsWith("GHSA-2.json: ");
  }

  @Test
  void anAdvisoryOfTheFutureDoesNotKeepASnapshotYoung() throws IOException {
    String later = advisory("GHSA-2", "a:b", "9999-01-01T00:00:00Z");
    Files.writeString(directory.resolve("GHSA-1.json"), core("GHSA-1"));
    Files.writeString(directory.resolve("GHSA-2.json"), later);
    Snapshot snapshot = readDirectory();
    assertThat(snapshot.asOf()).contains(LocalDate.parse("2026-11-20"));
    assertThat(snapshot.unreadable().get(0)).contains("which is to come");
  }

  @Test
  void aZipIsReadAsItIsPublished() throws IOException {
    Path zip = zip("GHSA-1.json", core("GHSA-1"), "sub/GHSA-2.json", core("GHSA-2"), "x.md", "no");
    Snapshot snapshot = readZip(zip);
    assertThat(snapshot.advisories()).extracting("id").containsExactly("GHSA-1", "GHSA-2");
    assertThat(snapshot.asOf()).contains(LocalDate.parse("2026-11-20"));
    assertThat(snapshot.unreadable()).isEmpty();
  }

  @Test
  void namesThatLeadOutOfTheZipAreRefusedAndNothingIsWritten() throws IOException {
    Path zip =
        zip(
            "../../GHSA-1.json", core("GHSA-1"),
            "/etc/GHSA-2.json", core("GHSA-2"),
            "a\\..\\..\\GHSA-3.json", core("GHSA-3"));
    Snapshot snapshot = readZip(zip);
    assertThat(snapshot.advisories()).isEmpty();
    assertThat(snapshot.unreadable())
        .hasSize(3)
        .allMatch(line -> line.contains("its name leads out of the zip"));
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(zip);
    }
  }

  @Test
  void anEntryOfAGigabyteIsReadNoFurtherThanTheBound() throws IOException {
    Path zip = directory.resolve("all.zip");
    byte[] block = new byte[1 << 20];
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.setLevel(Deflater.BEST_SPEED);
      out.putNextEntry(new ZipEntry("GHSA-1.json"));
      writeGigabyte(out, block);
    }
    Snapshot snapshot = readZip(zip);
    assertThat(snapshot.unreadable()).hasSize(1);
    assertThat(snapshot.unreadable().get(0)).contains("more than 8388608 bytes");
    assertThat(snapshot.asOf()).isEmpty();
  }

  private static void writeGigabyte(OutputStream out, byte[] block) throws IOException {
    for (int i = 0; i < 1024; i++) {
      out.write(block);
    }
  }

  @Test
  void aTruncatedZipIsNoZip() throws IOException {
    Path zip = zip("GHSA-1.json", core("GHSA-1"));
    byte[] whole = Files.readAllBytes(zip);
    Files.write(zip, java.util.Arrays.copyOf(whole, whole.length - 10));
    assertThatThrownBy(() -> readZip(zip)).isInstanceOf(IOException.class);
  }
}
