package io.github.gatehouse.gate.mutation;

import io.github.gatehouse.receipts.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Every survivor by place, what is new and what is eliminated first: for people and their tools.
 */
record MutantList(Comparison comparison, Function<Mutant, String> place) {

  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    add(text, "new", comparison.added());
    add(text, "eliminated", comparison.eliminated());
    add(text, "survived", comparison.unknown());
    add(text, "old", comparison.kept());
    AtomicFile.write(file, text.toString());
  }

  /** The survivors of the base that a test notices now, one a line. */
  List<String> eliminated() {
    return comparison.eliminated().stream().map(this::line).sorted().toList();
  }

  private void add(StringBuilder text, String word, List<Mutant> mutants) {
    mutants.stream()
        .map(this::line)
        .sorted()
        .forEach(line -> text.append(word).append(' ').append(line).append('\n'));
  }

  private String line(Mutant one) {
    return place.apply(one) + " " + one.words().replaceAll("\\p{Cntrl}", " ");
  }
}
