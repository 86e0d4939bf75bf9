package io.github.gatehouse.bench.judgement;

/**
 * A comparison whose right answer is known, made in every run.
 *
 * @param name for people
 * @param ruling what was said of it
 * @param held whether that is the right answer
 * @param decided false while it still wants pairs
 */
public record Control(String name, Ruling ruling, boolean held, boolean decided) {}
