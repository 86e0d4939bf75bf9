package io.github.gatehouse.receipts.model;

/** A tool with its version, as it names itself. */
public record Tool(String name, String version) {}
