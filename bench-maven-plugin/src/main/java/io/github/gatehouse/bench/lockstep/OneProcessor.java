package io.github.gatehouse.bench.lockstep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The processor on which both sides of a pair take their turns. Two processors of a shared machine
 * differ by more than what is to be measured, and change within a second: each shares a core with
 * somebody else's.
 *
 * @param number that the system knows it by
 * @param all those that this process may use, as the system writes them
 */
record OneProcessor(int number, String all) {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String ALLOWED = "Cpus_allowed_list:";

  /** One that this process may use; empty where there is only one, or none is known. */
  static Optional<OneProcessor> of(RandomGenerator random) {
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith(ALLOWED))
          .map(line -> line.substring(ALLOWED.length()).strip())
          .findFirst()
          .flatMap(all -> drawn(all, random));
    } catch (IOException | NumberFormatException e) {
      // Another system: its processors stay as they are.
      return Optional.empty();
    }
  }

  /** One of a list such as {@code 0-3,8}. */
  static Optional<OneProcessor> drawn(String all, RandomGenerator random) {
    List<Integer> numbers = new ArrayList<>();
    for (String range : all.split(",", -1)) {
      String[] ends = range.split("-", -1);
      for (int i = Integer.parseInt(ends[0]); i <= Integer.parseInt(ends[ends.length - 1]); i++) {
        numbers.add(i);
      }
    }
    return numbers.size() < 2
        ? Optional.empty()
        : Optional.of(new OneProcessor(numbers.get(random.nextInt(numbers.size())), all));
  }

  /**
   * Holds threads on it: all of them, or none.
   *
   * @param threads the system's numbers; where one is not known, none is held
   * @return whether they are held
   */
  boolean hold(List<Long> threads) {
    boolean held =
        threads.stream().allMatch(thread -> thread > 0)
            && threads.stream()
                .allMatch(thread -> TasksetCommand.set(Integer.toString(number), thread));
    if (!held) {
      threads.stream()
          .filter(thread -> thread > 0)
          .forEach(thread -> TasksetCommand.set(all, thread));
    }
    return held;
  }
}
