import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks for tabs and writes what it finds as SARIF. */
public class NoTabs {
  public static void main(String[] arguments) throws IOException {
    List<String> results = new ArrayList<>();
    try (Stream<Path> tree = Files.walk(Path.of(arguments[0]))) {
      for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          if (lines.get(i).contains("\t")) {
            results.add(result(file, i + 1));
          }
        }
      }
    }
    String runs = "[{\"tool\":{\"driver\":{\"name\":\"no-tabs\"}},\"results\":" + results + "}]";
    Files.writeString(Path.of(arguments[1]), "{\"version\":\"2.1.0\",\"runs\":" + runs + "}");
    System.out.println(results.size() + " tabs found");
  }

  private static String result(Path file, int line) {
    return """
        {"ruleId":"tab","message":{"text":"a tab"},"locations":[{"physicalLocation":\
        {"artifactLocation":{"uri":"%s"},"region":{"startLine":%d}}}]}"""
        .formatted(file.toString().replace('\\', '/'), line);
  }
}
