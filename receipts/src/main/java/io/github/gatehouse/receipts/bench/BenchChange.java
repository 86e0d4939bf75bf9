package io.github.gatehouse.receipts.bench;

import java.math.BigDecimal;

/**
 * How one metric of a benchmark changed, in the percentages of a {@link BenchVerdict}.
 *
 * @param metric {@code cpu}, {@code wall} or {@code allocation}; absent where nothing was measured
 * @param changePercent the estimate
 * @param lowPercent lower end of the interval
 * @param highPercent upper end of the interval
 */
public record BenchChange(
    String metric, BigDecimal changePercent, BigDecimal lowPercent, BigDecimal highPercent) {}
