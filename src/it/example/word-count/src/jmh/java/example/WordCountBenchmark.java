package example;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WordCountBenchmark {
  @Param({"10", "1000"})
  int sentences;

  private String text;

  @Setup
  public void write() {
    text = "It was the best of times, it was the worst of times. ".repeat(sentences);
  }

  @Benchmark
  public Map<String, Integer> count() {
    return WordCount.of(text);
  }
}
