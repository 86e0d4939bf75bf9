/** Files that people write, in YAML, read strictly; loaded only where there is such a file. */
package io.github.gatehouse.receipts.yaml;
