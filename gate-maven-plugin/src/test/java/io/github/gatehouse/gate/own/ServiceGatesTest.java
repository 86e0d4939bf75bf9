package io.github.gatehouse.gate.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.own.OwnModule;
import io.github.gatehouse.receipts.own.OwnResult;
import io.github.gatehouse.receipts.own.ProjectGate;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceGatesTest {
  @TempDir Path jar;

  /** A gate that finds nothing. */
  public static final class LicenseHeaderGate implements ProjectGate {
    @Override
    public OwnResult measure(OwnModule module) {
      return OwnResult.of("headers", List.of(), 0);
    }
  }

  /** A gate that forgets its answer. */
  public static final class ForgetfulGate implements ProjectGate {
    @Override
    public OwnResult measure(OwnModule module) {
      return null;
    }
  }

  private ClassLoader naming(String... classes) throws IOException {
    Path services = Files.createDirectories(jar.resolve("META-INF/services"));
    Files.write(services.resolve(ProjectGate.class.getName()), List.of(classes));
    return new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader());
  }

  @Test
  void gatesAreFoundAndNamedAfterTheirClass() throws IOException {
    ClassLoader loader = naming(LicenseHeaderGate.class.getName(), ForgetfulGate.class.getName());
    assertThat(ServiceGates.in(loader).keySet())
        .extracting(one -> one.id())
        .containsExactly("own-forgetful", "own-license-header");
  }

  @Test
  void oneThatCannotBeLoadedIsSaid() throws IOException {
    ClassLoader loader = naming("no.such.Gate");
    assertThatThrownBy(() -> ServiceGates.in(loader))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.such.Gate");
  }

  @Test
  void anAnswerThatIsNoneBreaksTheGateAndPassesNothing() throws Exception {
    OwnModule module = new OwnModule("g:a", jar, jar, true, Map.of());
    assertThat(ServiceGates.measure(new LicenseHeaderGate(), module).evidence()).hasSize(1);
    assertThatThrownBy(() -> ServiceGates.measure(new ForgetfulGate(), module))
        .hasMessageContaining("gave back null");
  }

  @Test
  void aClassWithoutAUsableNameIsRefused() {
    ProjectGate nameless = module -> OwnResult.of("x", List.of(), 0);
    assertThat(ServiceGates.id(LicenseHeaderGate.class)).isEqualTo("own-license-header");
    assertThatThrownBy(
            () ->
                ServiceGates.id(
                    new ProjectGate() {
                      @Override
                      public OwnResult measure(OwnModule module) throws Exception {
                        return nameless.measure(module);
                      }
                    }.getClass()))
        .hasMessageContaining("has no id as a gate");
  }
}
