package io.github.gatehouse.gate.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The reports of one directory that one test run wrote.
 *
 * @param files that were counted
 * @param cases of all files together
 * @param unreadable what is wrong with reports that could not be read
 * @param stale number of reports that an earlier build left, not counted
 */
public record TestReports(List<Path> files, TestCases cases, List<String> unreadable, int stale) {
  /** The same tests can be reported several times over: the first kind that is there counts. */
  private static final List<Pattern> KINDS =
      List.of(
          Pattern.compile("TEST-.*\\.xml"),
          Pattern.compile("testng-results\\.xml"),
          Pattern.compile("open-test-report\\.xml|junit-platform-(events|hierarchy)-.*\\.xml"));

  public TestReports {
    files = List.copyOf(files);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * Reads the reports of a directory. Older files are left over from an earlier build and are not
   * counted; times are compared by the second, which is what some file systems keep.
   *
   * @param since when the test runner started
   * @throws IOException if the directory cannot be listed
   */
  public static TestReports in(Path directory, Instant since) throws IOException {
    List<Path> all = listed(directory);
    int stale = 0;
    for (Pattern kind : KINDS) {
      List<Path> fresh = new ArrayList<>();
      for (Path file : all) {
        boolean own = kind.matcher(file.getFileName().toString()).matches();
        if (own && stale(file, since)) {
          stale++;
        } else if (own) {
          fresh.add(file);
        }
      }
      if (!fresh.isEmpty()) {
        return read(fresh, stale);
      }
    }
    return new TestReports(List.of(), TestCases.NONE, List.of(), stale);
  }

  private static boolean stale(Path file, Instant since) throws IOException {
    Instant written = Files.getLastModifiedTime(file).toInstant();
    return written.isBefore(since.truncatedTo(ChronoUnit.SECONDS));
  }

  /** Both together. */
  public TestReports plus(TestReports that) {
    return new TestReports(
        Stream.concat(files.stream(), that.files.stream()).toList(),
        cases.plus(that.cases),
        Stream.concat(unreadable.stream(), that.unreadable.stream()).toList(),
        stale + that.stale);
  }

  private static TestReports read(List<Path> fresh, int stale) {
    List<Path> files = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    List<TestCase> cases = new ArrayList<>();
    for (Path file : fresh) {
      try {
        cases.addAll(TestReport.read(file).all());
        files.add(file);
      } catch (IOException e) {
        unreadable.add(e.getMessage());
      }
    }
    return new TestReports(files, new TestCases(cases), unreadable, stale);
  }

  private static List<Path> listed(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(directory)) {
      return list.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }
}
