package io.github.gatehouse.routing.github;

import io.github.gatehouse.routing.check.CheckRun;
import java.util.Objects;

/**
 * A check run as it stands at the code host.
 *
 * @param id a lower one is older
 * @param app slug of the app that made it; empty where unknown
 * @param fingerprint what {@link CheckRun#fingerprint} was when it was written; empty where unknown
 * @param conclusion in GitHub's word; empty where it has not completed
 */
public record PostedCheck(long id, String name, String app, String fingerprint, String conclusion) {
  public PostedCheck {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(app, "app");
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(conclusion, "conclusion");
  }

  /** True where nothing would change by writing that run. */
  boolean shows(CheckRun run) {
    return name.equals(run.name())
        && fingerprint.equals(run.fingerprint())
        && conclusion.equals(run.conclusion().toString());
  }
}
