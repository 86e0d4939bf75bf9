package io.github.gatehouse.bench.side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseCacheTest {
  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

  @TempDir private Path top;

  private final AtomicInteger built = new AtomicInteger();
  private final List<String> said = new CopyOnWriteArrayList<>();

  @Test
  void aBaseIsBuiltOnce() throws Exception {
    Material first = cache(NOW).get("key", this::build);
    Material second = cache(NOW).get("key", this::build);

    assertThat(second).isEqualTo(first);
    assertThat(built).hasValue(1);
    cache(NOW).get("other", this::build);
    assertThat(built).hasValue(2);
  }

  @Test
  void whatIsNotWholeIsBuiltAgainFromNothing() throws Exception {
    Material first = cache(NOW).get("key", this::build);
    Files.writeString(first.own().get(0).resolve("A.class"), "cut");
    Path left = Files.writeString(top.resolve("key/left"), "from the attempt before");

    Material second = cache(NOW).get("key", this::build);

    assertThat(built).hasValue(2);
    assertThat(second.own().get(0).resolve("A.class")).hasContent("class");
    assertThat(left).doesNotExist();
  }

  @Test
  void aBaseThatCannotBeBuiltIsTriedAgainNextTime() throws Exception {
    assertThatThrownBy(
            () ->
                cache(NOW)
                    .get(
                        "key",
                        entry -> {
                          throw new IOException("does not build");
                        }))
        .isInstanceOf(IOException.class)
        .hasMessage("does not build");

    cache(NOW).get("key", this::build);
    assertThat(built).hasValue(1);
  }

  @Test
  void aBuilderThatLeavesNothingIsNoBase() {
    assertThatThrownBy(() -> cache(NOW).get("key", entry -> built.incrementAndGet()))
        .hasMessageContaining("is not whole");
  }

  @Test
  void buildsAtTheSameTimeBuildOneAfterTheOther() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<Material>> all =
          pool.invokeAll(Collections.nCopies(4, () -> cache(NOW).get("key", this::build)));
      for (Future<Material> one : all) {
        assertThat(one.get().own()).hasSize(1);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(built).hasValue(1);
  }

  @Test
  void anotherProcessIsWaitedFor() throws Exception {
    Process other = holder(top.resolve("key.lock"));
    try {
      CountDownLatch told = new CountDownLatch(1);
      BaseCache waiting =
          new BaseCache(
              top,
              () -> NOW,
              line -> {
                said.add(line);
                told.countDown();
              });
      ExecutorService pool = Executors.newSingleThreadExecutor();
      Future<Material> material = pool.submit(() -> waiting.get("key", this::build));
      pool.shutdown();
      assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(built).hasValue(0);
      other.getOutputStream().close();
      assertThat(material.get(20, TimeUnit.SECONDS).own()).hasSize(1);
    } finally {
      other.destroyForcibly();
    }
    assertThat(said).containsExactly("another build is making this base ready: waiting for it");
  }

  @Test
  void whatNobodyUsedForAMonthGoesWhenSomethingIsBuilt() throws Exception {
    cache(NOW.minus(Duration.ofDays(31))).get("old", this::build);
    cache(NOW.minus(Duration.ofDays(31))).get("used", this::build);
    cache(NOW.minus(Duration.ofDays(1))).get("used", this::build);

    cache(NOW).get("new", this::build);

    assertThat(top.resolve("old")).doesNotExist();
    assertThat(top.resolve("used")).isDirectory();
    assertThat(built).hasValue(3);
  }

  /** A JVM that holds a lock until its input ends. */
  private static Process holder(Path file) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.getInputStream().read()).isEqualTo('l');
    return process;
  }

  /** Entry of that JVM. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws IOException {
      try (FileChannel channel =
              FileChannel.open(
                  Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        System.out.print(lock.isValid() ? 'l' : 'x');
        System.out.flush();
        System.in.read();
      }
    }
  }

  private BaseCache cache(Instant now) {
    return new BaseCache(top, () -> now, said::add);
  }

  private void build(Path entry) throws IOException {
    built.incrementAndGet();
    Path tree = Files.createDirectories(top.resolve("tree" + built.get()));
    Files.writeString(tree.resolve("A.class"), "class");
    BaseCache.stored(entry).write(new Material(List.of(tree), Set.of(), List.of(tree)), tree);
    FileTree.delete(tree);
  }
}
