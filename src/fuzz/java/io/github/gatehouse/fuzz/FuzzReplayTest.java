package io.github.gatehouse.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every target holds for its seeds, for all that was ever found, and for some chance inputs. */
class FuzzReplayTest {
  private static final int CHANCE = 300;
  private static final int LONGEST = 400;
  private static final long SEED = 20261123;

  @Test
  void thereAreTargets() {
    assertThat(Targets.all()).isNotEmpty();
  }

  @TestFactory
  Stream<DynamicTest> theTargetHoldsFor() {
    return Targets.all().stream()
        .flatMap(
            target ->
                Stream.concat(
                    recorded(target),
                    Stream.of(
                        DynamicTest.dynamicTest(
                            target.getSimpleName() + " chance, seed " + SEED,
                            () -> chance(target)))));
  }

  private static Stream<DynamicTest> recorded(Class<?> target) {
    if (!Files.isDirectory(Targets.inputs(target))) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(Targets.inputs(target))) {
      return files.sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      target.getSimpleName() + " " + file.getFileName(),
                      () -> run(target, List.of(Files.readAllBytes(file)))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void chance(Class<?> target) throws Throwable {
    SplittableRandom random = new SplittableRandom(SEED);
    run(target, Stream.generate(() -> bytes(random)).limit(CHANCE).toList());
  }

  private static byte[] bytes(SplittableRandom random) {
    byte[] bytes = new byte[random.nextInt(LONGEST)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static void run(Class<?> target, List<byte[]> inputs) throws Throwable {
    MethodHandle entry = Targets.entry(target);
    for (byte[] input : inputs) {
      entry.invokeExact(input);
    }
  }
}
