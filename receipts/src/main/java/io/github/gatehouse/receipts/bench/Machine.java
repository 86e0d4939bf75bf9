package io.github.gatehouse.receipts.bench;

/**
 * The fingerprint of a machine and JVM: timings of two runs are comparable only where all agree.
 *
 * @param cpu model name
 * @param cores processors available to the JVM
 * @param os name, version and architecture
 * @param jdk version of the JVM that the forks ran in
 * @param jvmArgs arguments of the forks, joined by blanks
 */
public record Machine(String cpu, int cores, String os, String jdk, String jvmArgs) {}
