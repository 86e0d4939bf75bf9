package io.github.gatehouse.bench.judgement;

/**
 * A comparison whose right answer is known, made in every run.
 *
 * @param name for people
 * @param shard whose machine it speaks for, as {@code 2/4}; empty where there is but one
 * @param ruling what was said of it
 * @param held whether that is the right answer
 * @param decided false while it still wants pairs
 */
public record Control(String name, String shard, Ruling ruling, boolean held, boolean decided) {}
