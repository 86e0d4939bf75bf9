package io.github.gatehouse.gate.security;

import static io.github.gatehouse.gate.security.Graphs.CORE;
import static io.github.gatehouse.gate.security.Graphs.STARTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.security.Declaration.Kind;
import io.github.gatehouse.receipts.model.Severity;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RemedyTest {
  private static String remedy(Kind kind, Library library, String fixed) {
    Declaration at = new Declaration(kind, "core/pom.xml", "log4j2.version");
    return Remedy.of(
        new Vulnerability(
            library,
            new TreeSet<>(List.of("CVE-1")),
            Severity.HIGH,
            List.of(),
            "",
            Optional.of(fixed),
            Optional.empty(),
            List.of(Graphs.use(at, STARTER, library))));
  }

  @Test
  void aVersionInThePomIsRaisedThere() {
    assertThat(remedy(Kind.VERSION, CORE, "2.17.1"))
        .isEqualTo(
            "in core/pom.xml give org.apache.logging.log4j:log4j-core <version>2.17.1</version>");
  }

  @Test
  void aPropertyIsSet() {
    assertThat(remedy(Kind.PROPERTY, CORE, "2.17.1"))
        .isEqualTo("in core/pom.xml set <log4j2.version>2.17.1</log4j2.version>");
  }

  @Test
  void whatIsManagedNamesTypeAndClassifierToo() {
    Library odd = new Library("g", "a", "zip", "linux", "1");
    assertThat(remedy(Kind.UNMANAGED, odd, "2"))
        .endsWith(
            "<dependency><groupId>g</groupId><artifactId>a</artifactId><type>zip</type>"
                + "<classifier>linux</classifier><version>2</version></dependency>"
                + "</dependencies></dependencyManagement>");
  }

  @Test
  void whatABuildPluginUsesIsRaisedInIt() {
    assertThat(remedy(Kind.PLUGIN, CORE, "2.17.1"))
        .startsWith("in core/pom.xml raise the version of the plugin org.boot:starter:2.6.0")
        .contains("<artifactId>log4j-core</artifactId>");
  }

  @Test
  void foreignVersionsCannotBreakOutOfTheXml() {
    assertThat(remedy(Kind.VERSION, CORE, "1</version><x>&"))
        .contains("1&lt;/version&gt;&lt;x&gt;&amp;</version>");
  }
}
