package example;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Asks for more memory than any JVM gives. */
@Mojo(name = "exhaust", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class ExhaustMojo extends AbstractMojo {
  @Override
  public void execute() {
    long[] tooMuch = new long[Integer.MAX_VALUE];
    getLog().info("there was memory for " + tooMuch.length);
  }
}
