package io.github.gatehouse.quantization.benchmarks.overhead;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an export request says, as far as we check it ({@code ExportMetricsServiceRequest} of
 * opentelemetry-proto 1.x).
 *
 * @param counts by name of the metric: the value of a sum of integers, the number of values of a
 *     histogram
 */
public record OtlpExport(SortedMap<String, Long> counts) {
  private static final int RESOURCE_METRICS = 1;
  private static final int SCOPE_METRICS = 2;
  private static final int METRICS = 2;
  private static final int NAME = 1;
  private static final int SUM = 7;
  private static final int HISTOGRAM = 9;
  private static final int DATA_POINTS = 1;
  private static final int AS_INT = 6;
  private static final int COUNT = 4;

  public OtlpExport {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /**
   * Reads a request.
   *
   * @param body protocol buffers, not compressed
   * @return what it says
   * @throws IOException if it is none
   */
  public static OtlpExport parse(byte[] body) throws IOException {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (ByteBuffer resource : ProtoMessage.of(ByteBuffer.wrap(body)).all(RESOURCE_METRICS)) {
      for (ByteBuffer scope : ProtoMessage.of(resource).all(SCOPE_METRICS)) {
        for (ByteBuffer metric : ProtoMessage.of(scope).all(METRICS)) {
          add(counts, ProtoMessage.of(metric));
        }
      }
    }
    return new OtlpExport(counts);
  }

  private static void add(SortedMap<String, Long> counts, ProtoMessage metric) throws IOException {
    String name = metric.text(NAME);
    long total = 0;
    boolean known = false;
    for (int kind : new int[] {SUM, HISTOGRAM}) {
      for (ByteBuffer data : metric.all(kind)) {
        known = true;
        for (ByteBuffer point : ProtoMessage.of(data).all(DATA_POINTS)) {
          total += ProtoMessage.of(point).fixed64(kind == SUM ? AS_INT : COUNT);
        }
      }
    }
    if (known) {
      counts.merge(name, total, Long::sum);
    }
  }
}
