package io.github.gatehouse.routing.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.routing.yaml.PolicyException;
import org.junit.jupiter.api.Test;

class RootPomTest {
  private static String plugin(String version, String configuration) {
    return "<plugin><artifactId>routing-maven-plugin</artifactId><version>"
        + version
        + "</version><configuration>"
        + configuration
        + "</configuration></plugin>";
  }

  private static String pom(String properties, String plugin) {
    return "<project><properties>"
        + properties
        + "</properties><build><plugins><plugin><artifactId>other</artifactId></plugin>"
        + plugin
        + "</plugins></build></project>";
  }

  private static String saying(String pom) {
    return RootPom.of("pom.xml", pom).saying();
  }

  private static final String REQUIRED = "<required>tests</required>";

  @Test
  void theConfigurationIsFound() {
    assertThat(RootPom.of("pom.xml", pom("", plugin("1", REQUIRED))).configuration())
        .hasValueSatisfying(
            one -> assertThat(one.child("required").orElseThrow().text()).isEqualTo("tests"));
    assertThat(RootPom.of("pom.xml", "<project/>").configuration()).isEmpty();
    String managed =
        pom("", plugin("1", REQUIRED))
            .replace("<plugins>", "<pluginManagement><plugins>")
            .replace("</plugins>", "</plugins></pluginManagement>");
    assertThat(RootPom.of("pom.xml", managed).configuration()).isPresent();
  }

  @Test
  void versionsAndOtherPropertiesSayNothingAboutRouting() {
    String said = saying(pom("<a>1</a>", plugin("1", REQUIRED)));
    assertThat(saying(pom("<a>2</a>", plugin("2", " \n" + REQUIRED)))).isEqualTo(said);
    assertThat(saying(pom("", plugin("1", "<required>lint</required>")))).isNotEqualTo(said);
    assertThat(saying(pom("<gatehouse.required>lint</gatehouse.required>", plugin("1", REQUIRED))))
        .isNotEqualTo(said);
    assertThat(saying(pom("", ""))).isNotEqualTo(said);
  }

  @Test
  void aPropertyThatTheConfigurationNamesIsPartOfIt() {
    String named = "<required>${gates}</required>";
    assertThat(saying(pom("<gates>lint</gates>", plugin("1", named))))
        .isNotEqualTo(saying(pom("<gates>tests</gates>", plugin("1", named))));
  }

  @Test
  void aProfileCountsToo() {
    String pom = pom("", plugin("1", REQUIRED));
    String profile =
        "<profiles><profile><build><plugins>"
            + plugin("1", "<skip>true</skip>")
            + "</plugins></build></profile></profiles></project>";
    assertThat(saying(pom.replace("</project>", profile))).isNotEqualTo(saying(pom));
  }

  @Test
  void doctypesEntitiesAndNestingAreRefused() {
    assertThatThrownBy(
            () ->
                RootPom.of(
                    "pom.xml",
                    "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><project>&x;</project>"))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("DOCTYPE");
    String deep = "<a>".repeat(200) + "</a>".repeat(200);
    assertThatThrownBy(() -> RootPom.of("pom.xml", deep)).isInstanceOf(PolicyException.class);
    assertThatThrownBy(() -> RootPom.of("pom.xml", "no xml")).isInstanceOf(PolicyException.class);
  }
}
