package io.github.gatehouse.receipts.model;

import java.util.List;

/**
 * Who wrote a receipt.
 *
 * @param plugin artifact id
 * @param version of the plugin
 * @param tools whose reports were read
 */
public record Producer(String plugin, String version, List<Tool> tools) {
  public Producer {
    tools = List.copyOf(tools);
  }
}
