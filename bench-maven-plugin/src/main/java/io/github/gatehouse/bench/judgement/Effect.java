package io.github.gatehouse.bench.judgement;

/**
 * How one metric of a benchmark changed, head against base. All but the counts are natural
 * logarithms of ratios: positive is slower, or more bytes.
 *
 * @param pairs that say so
 * @param estimate mean over pairs
 * @param low lower end of the interval that is shown (studentised bootstrap, pairs then rounds)
 * @param high upper end of it
 * @param excluded upper 99.5 % bound (Student's t): larger slowdowns are ruled out
 * @param detectable the smallest slowdown that these data would have shown with the asked power
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
