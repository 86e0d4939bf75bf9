package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A test can write whatever it likes beside the report of its own run. */
class HostileTest {
  private static final Path REPORT = Path.of("target/surefire-reports/TEST-hostile.xml");

  @Test
  void addsAndPlants() throws IOException {
    assertEquals(3, Sum.of(1, 2));
    String hostile = System.getProperty("hostile", "");
    if (hostile.equals("huge")) {
      Files.createDirectories(REPORT.getParent());
      try (RandomAccessFile file = new RandomAccessFile(REPORT.toFile(), "rw")) {
        file.setLength(1L << 30);
      }
    } else if (!hostile.isEmpty()) {
      Files.createDirectories(REPORT.getParent());
      Files.copy(Path.of("hostile", hostile + ".xml"), REPORT);
    }
  }
}
