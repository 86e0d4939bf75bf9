package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.observe.BuildGate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The parameters that a mojo is about to run with, as far as they are plain values. */
public final class MojoSettings {
  private static final Set<String> PLUGINS =
      Set.of(
          "maven-surefire-plugin",
          "maven-failsafe-plugin",
          "tycho-surefire-plugin",
          "spotless-maven-plugin",
          "maven-checkstyle-plugin",
          "maven-pmd-plugin",
          "spotbugs-maven-plugin",
          "pitest-maven");

  private MojoSettings() {}

  static boolean wanted(MojoExecution mojo) {
    return PLUGINS.contains(mojo.getArtifactId()) || BuildGate.isCompiler(mojo.getArtifactId());
  }

  /** The parameters with a value, by name. */
  public static Map<String, String> of(MavenSession session, MojoExecution mojo) {
    Map<String, String> settings = new TreeMap<>();
    if (mojo.getConfiguration() == null) {
      return settings;
    }
    PluginParameterExpressionEvaluator evaluator =
        new PluginParameterExpressionEvaluator(session, mojo);
    for (Xpp3Dom parameter : mojo.getConfiguration().getChildren()) {
      if (parameter.getChildCount() == 0) {
        String value = value(evaluator, parameter.getValue());
        if (value.isEmpty()) {
          value = value(evaluator, parameter.getAttribute("default-value"));
        }
        if (!value.isEmpty()) {
          settings.put(parameter.getName(), value);
        }
      }
    }
    return settings;
  }

  private static String value(PluginParameterExpressionEvaluator evaluator, String expression) {
    if (expression == null || expression.indexOf('$') < 0) {
      return expression == null ? "" : expression;
    }
    try {
      Object value = evaluator.evaluate(expression, String.class);
      return value == null ? "" : value.toString();
    } catch (ExpressionEvaluationException e) {
      // Maven itself will say so when it configures the mojo.
      return "";
    }
  }
}
