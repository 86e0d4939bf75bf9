package io.github.gatehouse.gate.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Does as it is told by {@code --argLine}, and says what else it was told. */
final class FakePitMain {
  private FakePitMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Map<String, String> told =
        Stream.of(arguments)
            .map(one -> one.substring(2).split("=", 2))
            .collect(Collectors.toMap(one -> one[0], one -> one[1]));
    Path directory = Path.of(told.get("reportDir"));
    Files.write(directory.resolve("told.txt"), List.of(arguments));
    Files.writeString(directory.resolve("greeting.txt"), "" + System.getenv("GREETING"));
    switch (told.get("argLine")) {
      case "measure" -> Files.writeString(directory.resolve("mutations.xml"), "<mutations/>");
      case "nothing" -> System.err.println("PIT >> WARNING : No mutations found. This probably");
      case "fail" -> throw new IllegalStateException("no tests today");
      case "wait" -> new CountDownLatch(1).await();
      default -> System.out.println("done");
    }
  }
}
