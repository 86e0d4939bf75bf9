package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.fork.KeptJvms;
import java.util.Map;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The JVMs that a session keeps from module to module. Where this plugin is loaded twice, each of
 * its class loaders has some of its own; whoever sees the session end ends them all.
 */
public final class SessionJvms {
  private static final Logger LOG = LoggerFactory.getLogger(SessionJvms.class);

  private SessionJvms() {}

  /** Those of a session for the classes of this class loader; the first to ask begins them. */
  public static KeptJvms of(SessionFacts facts, PluginDescriptor plugin) {
    return (KeptJvms)
        facts
            .open()
            .computeIfAbsent(
                KeptJvms.class, key -> new KeptJvms(plugin.getPluginArtifact().getFile().toPath()));
  }

  /** Ends them; one that does not let itself be ended does not keep the others. */
  static void end(SessionFacts facts) {
    Map<Class<?>, AutoCloseable> open = facts.open();
    for (Class<?> owner : open.keySet()) {
      AutoCloseable one = open.remove(owner);
      try {
        if (one != null) {
          one.close();
        }
      } catch (Exception e) {
        LOG.warn("Gatehouse could not end a JVM of this build: {}", e.toString());
        LOG.debug("It was not ended", e);
      }
    }
  }
}
