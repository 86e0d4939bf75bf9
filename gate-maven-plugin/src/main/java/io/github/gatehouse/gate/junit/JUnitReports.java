package io.github.gatehouse.gate.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The reports of one directory that one test run wrote.
 *
 * @param files that were counted
 * @param cases of all files together
 * @param unreadable what is wrong with reports that could not be read
 */
public record JUnitReports(List<Path> files, TestCases cases, List<String> unreadable) {
  public JUnitReports {
    files = List.copyOf(files);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * Reads {@code TEST-*.xml}. Older files are left over from an earlier build and are not counted;
   * times are compared by the second, which is what some file systems keep.
   *
   * @param since when the test runner started
   * @throws IOException if the directory cannot be listed
   */
  public static JUnitReports in(Path directory, Instant since) throws IOException {
    List<Path> files = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    TestCases cases = TestCases.NONE;
    for (Path file : candidates(directory)) {
      if (Files.getLastModifiedTime(file)
          .toInstant()
          .isBefore(since.truncatedTo(ChronoUnit.SECONDS))) {
        continue;
      }
      try {
        cases = cases.plus(JUnitXml.read(file));
        files.add(file);
      } catch (IOException e) {
        unreadable.add(e.getMessage());
      }
    }
    return new JUnitReports(files, cases, unreadable);
  }

  private static List<Path> candidates(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(directory)) {
      return list.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
          .sorted()
          .toList();
    }
  }
}
