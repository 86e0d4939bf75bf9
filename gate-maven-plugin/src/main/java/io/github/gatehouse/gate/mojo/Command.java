package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.own.CommandSpec;
import io.github.gatehouse.gate.own.ReportFormat;
import io.github.gatehouse.receipts.model.OwnGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The element {@code <command>} of {@link OwnMojo}, as Maven fills it in. */
public final class Command {
  private String id;
  private List<String> run = List.of();
  private String directory = "";
  private int timeout = 300;
  private String format = "exit";
  private String report = "";
  private String pattern = "";
  private int allowed;
  private boolean rootOnly;
  private String fix = "";

  /** True where the module that Maven was started for runs it for all. */
  boolean rootOnly() {
    return rootOnly;
  }

  OwnGate gate() {
    String plain = id == null ? "" : id;
    return new OwnGate(plain.startsWith(OwnGate.PREFIX) ? plain : OwnGate.PREFIX + plain);
  }

  CommandSpec spec(Path module) {
    Path base = module.resolve(directory).normalize();
    return new CommandSpec(
        gate(),
        run,
        base,
        Duration.ofSeconds(timeout),
        ReportFormat.of(format),
        report.isEmpty() ? Optional.empty() : Optional.of(base.resolve(report).normalize()),
        pattern,
        allowed,
        fix);
  }
}
