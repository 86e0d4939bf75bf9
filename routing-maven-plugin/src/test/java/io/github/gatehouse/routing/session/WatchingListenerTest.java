package io.github.gatehouse.routing.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.handoff.HandoffRequest;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class WatchingListenerTest {
  @TempDir private Path root;

  private SessionWatch watch() {
    HandoffRequest request =
        new HandoffRequest(
            root,
            List.of(root),
            List.of("g:a"),
            List.of(),
            DefaultPolicy.policy(),
            Optional.empty(),
            "Maven build",
            BuildOutcome.UNWATCHED);
    return new SessionWatch(request, LoggerFactory.getLogger("test"));
  }

  private static ExecutionEvent event() {
    Plugin plugin = new Plugin();
    plugin.setGroupId("org.example");
    plugin.setArtifactId("some-maven-plugin");
    MojoExecution mojo = new MojoExecution(plugin, "run", "default");
    MavenProject project = new MavenProject();
    project.setArtifactId("core");
    return proxy(
        ExecutionEvent.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getMojoExecution" -> mojo;
              case "getProject" -> project;
              default -> null;
            });
  }

  private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            WatchingListenerTest.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static void callAll(ExecutionListener listener) throws ReflectiveOperationException {
    for (Method method : ExecutionListener.class.getMethods()) {
      method.invoke(listener, event());
    }
  }

  @Test
  void everyEventIsHandedOnExactlyOnce() throws Exception {
    List<String> seen = new ArrayList<>();
    ExecutionListener next =
        proxy(
            ExecutionListener.class,
            (self, method, arguments) -> {
              seen.add(method.getName());
              return null;
            });
    SessionWatch watch = watch();
    callAll(new WatchingListener(next, watch));
    watch.end(List.of());
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ExecutionListener.class.getMethods()).map(Method::getName).toList());
  }

  @Test
  void whereNobodyListensNothingBreaks() throws Exception {
    SessionWatch watch = watch();
    callAll(new WatchingListener(null, watch));
    watch.end(List.of());
    assertThat(root.resolve("target/gatehouse/decision.json"))
        .content()
        .contains("\"outcome\" : \"FAILED\"")
        .contains("\"at\" : \"");
  }
}
