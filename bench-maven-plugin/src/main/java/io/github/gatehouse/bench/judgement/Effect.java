package io.github.gatehouse.bench.judgement;

/**
 * How one metric of a benchmark changed, head against base. All but the counts are natural
 * logarithms of ratios: positive is slower, or more bytes. What is not known is {@code NaN}.
 *
 * @param pairs that say so
 * @param estimate mean over pairs
 * @param low lower end of the interval that is shown: of the primary metric a studentised
 *     bootstrap, pairs then rounds, of another time Student's; of allocation the head's smallest
 *     fork against the base's largest
 * @param high upper end of it
 * @param excluded upper bound for the mean (Student's t; 99.5 % where the power is 0.95): larger
 *     slowdowns are ruled out
 * @param detectable what is excluded where the benchmark is cleared; else the smallest slowdown
 *     that so many data, scattered so much, would have shown with the asked power: {@code NaN}
 *     where they reach no look, or while measuring goes on
 * @param deviation standard deviation over pairs
 */
public record Effect(
    Metric metric,
    int pairs,
    double estimate,
    double low,
    double high,
    double excluded,
    double detectable,
    double deviation) {}
