package io.github.gatehouse.bench.ab;

import io.github.gatehouse.bench.json.RecordingJson;
import io.github.gatehouse.bench.recording.Breakage;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.receipts.store.AtomicFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The recording as it grows, in memory and on disk. */
final class Logbook implements Closeable {
  private final List<Journal> journals;
  private Recording recording;

  Logbook(Recording before, List<Journal> journals) {
    this.recording = before;
    this.journals = List.copyOf(journals);
  }

  /**
   * Writes what is there before the first pair, and opens the files to go on.
   *
   * @param recording with the pairs of earlier sessions
   * @param file takes all of it
   * @param own files that take the set-up and this session's pairs alone
   * @throws IOException if a file cannot be written
   */
  static Logbook begin(Recording recording, Path file, List<Path> own) throws IOException {
    List<Journal> journals = new ArrayList<>();
    AtomicFile.write(file, RecordingJson.text(recording));
    journals.add(Journal.open(file));
    for (Path one : own) {
      AtomicFile.write(one, RecordingJson.line(recording.setup()));
      journals.add(Journal.open(one));
    }
    return new Logbook(recording, journals);
  }

  Recording recording() {
    return recording;
  }

  void add(RecordedPair pair) throws IOException {
    write(RecordingJson.line(pair));
    List<RecordedPair> pairs = new ArrayList<>(recording.pairs());
    pairs.add(pair);
    recording = new Recording(recording.setup(), pairs, recording.breakages());
  }

  void add(Breakage breakage) throws IOException {
    write(RecordingJson.line(breakage));
    List<Breakage> breakages = new ArrayList<>(recording.breakages());
    breakages.add(breakage);
    recording = new Recording(recording.setup(), recording.pairs(), breakages);
  }

  private void write(String line) throws IOException {
    for (Journal journal : journals) {
      journal.append(line);
    }
  }

  @Override
  public void close() throws IOException {
    for (Journal journal : journals) {
      journal.close();
    }
  }
}
