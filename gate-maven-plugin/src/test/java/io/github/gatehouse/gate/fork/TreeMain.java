package io.github.gatehouse.gate.fork;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Starts a shell that starts another one, as Maven starts test JVMs, and waits for a signal. */
final class TreeMain {
  /** Two processes that write their ids and then wait, the inner one deaf to polite requests. */
  static final String SCRIPT =
      "(trap '' TERM; echo inner $(sh -c 'echo $PPID'); exec sleep 600 </dev/null) & "
          + "echo outer $$; wait";

  private TreeMain() {}

  public static void main(String[] arguments) throws Exception {
    LiveTrees live = new LiveTrees(Duration.ofMillis(500));
    Runtime.getRuntime().addShutdownHook(new Thread(live::endAll));
    fork(Path.of(arguments[0]), Duration.ofMinutes(10)).run(live);
  }

  static CommandFork fork(Path log, Duration limit) {
    return new CommandFork(List.of("sh", "-c", SCRIPT), log.getParent(), Map.of(), log, limit);
  }
}
