package io.github.gatehouse.bench.side;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.recording.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlotsTest {
  private static final Origin ORIGIN = new Origin("it", null, null, "digest");

  @TempDir private Path top;

  @Test
  void treesAreCopiedBelowPathsOfOneLengthAndJarsStay() throws IOException {
    Slots slots = Slots.in(top.resolve("sides"), new SplittableRandom(1));
    List<BuiltSide> sides =
        List.of(
            slots.place(material("short"), ORIGIN),
            slots.place(material("a-much-longer-name"), ORIGIN),
            slots.place(material("short"), ORIGIN));

    assertThat(sides).extracting(side -> side.classPath().get(0)).doesNotHaveDuplicates();
    assertThat(sides)
        .flatExtracting(BuiltSide::own)
        .extracting(path -> path.toString().length())
        .containsOnly(sides.get(0).own().get(0).toString().length());
    for (BuiltSide side : sides) {
      assertThat(side.own()).containsExactly(side.classPath().get(0));
      assertThat(side.own().get(0).resolve("p/A.class")).hasContent("class");
      assertThat(side.classPath().get(1)).isEqualTo(top.resolve("lib.jar"));
      assertThat(side.classPath()).hasSize(2);
    }
  }

  @Test
  void aCoinDecidesWhoLiesWhere() throws IOException {
    Set<Path> first = new HashSet<>();
    for (int seed = 0; seed < 30; seed++) {
      Slots slots = Slots.in(top.resolve("sides"), new SplittableRandom(seed));
      first.add(slots.place(material("short"), ORIGIN).own().get(0));
    }

    assertThat(first).hasSize(3);
  }

  @Test
  void whatAnEarlierRunLeftIsReplaced() throws IOException {
    Files.createDirectories(top.resolve("sides/a"));
    Files.writeString(top.resolve("sides/a/old"), "old");

    Slots.in(top.resolve("sides"), new SplittableRandom(1));

    try (Stream<Path> left = Files.list(top.resolve("sides"))) {
      assertThat(left).isEmpty();
    }
  }

  private Material material(String name) throws IOException {
    Path tree = Files.createDirectories(top.resolve(name).resolve("p")).getParent();
    Files.writeString(tree.resolve("p/A.class"), "class");
    Path jar = Files.writeString(top.resolve("lib.jar"), "jar");
    Path absent = top.resolve("absent");
    return new Material(List.of(tree, jar, absent), Set.of(), List.of(tree, absent));
  }
}
