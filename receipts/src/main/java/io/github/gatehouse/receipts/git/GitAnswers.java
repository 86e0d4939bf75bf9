package io.github.gatehouse.receipts.git;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What git has answered before, so that one question is asked once, and everybody hears the same.
 * Whoever asks while git is at it waits for that answer.
 *
 * @param known by directory and arguments: exit code, output and errors; empty for answers that
 *     nobody keeps
 */
public record GitAnswers(Map<List<String>, List<String>> known) {
  /** So wide that hardly two questions share a place, where one would wait for the other. */
  private static final int WIDE = 1024;

  /** Every question is asked anew. */
  static final GitAnswers NONE = new GitAnswers(Map.of());

  /** No answer yet; JDK types only, to be kept beyond one class loader. */
  public static Map<List<String>, List<String>> fresh() {
    return new ConcurrentHashMap<>(WIDE);
  }

  GitCommand.Answer get(
      Path directory, List<String> arguments, Supplier<GitCommand.Answer> question) {
    if (known == NONE.known) {
      return question.get();
    }
    List<String> key = new ArrayList<>(arguments);
    key.add(directory.toString());
    List<String> parts =
        known.computeIfAbsent(
            key,
            absent -> {
              GitCommand.Answer answer = question.get();
              return List.of(Integer.toString(answer.exit()), answer.out(), answer.errors());
            });
    return new GitCommand.Answer(Integer.parseInt(parts.get(0)), parts.get(1), parts.get(2));
  }

  /** Forgets them all: something has changed what git knows. */
  void forget() {
    if (known != NONE.known) {
      known.clear();
    }
  }
}
