package io.github.gatehouse.quantization.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * JDK 17 finds out by profile which class a vector has that a loop hands on. Where it has seen two
 * of them at work, it allocates vectors instead of keeping them in registers: ten times slower.
 */
class OneShapeTest {
  private static final Path SOURCES =
      Path.of(System.getProperty("basedir", ""))
          .resolve("src/main/java/io/github/gatehouse/quantization/vector");
  private static final Pattern SPECIES = Pattern.compile("\\bSPECIES_(\\w+)");

  private static Set<String> shapes(String source) {
    Set<String> shapes = new TreeSet<>();
    Matcher matcher = SPECIES.matcher(source);
    while (matcher.find()) {
      shapes.add(matcher.group(1));
    }
    return shapes;
  }

  @Test
  void everyVectorHas512Bits() throws IOException {
    Set<String> shapes = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      for (Path source : sources) {
        shapes.addAll(shapes(Files.readString(source)));
      }
    }
    assertThat(shapes).containsExactly("512");
  }

  @Test
  void aSmallerOneIsSeen() {
    assertThat(shapes("FloatVector.SPECIES_512; ByteVector.SPECIES_128;")).contains("128");
  }
}
