package io.github.gatehouse.gate.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.gatehouse.gate.mutation.PitModule;
import java.io.File;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

class SurefireSettingsTest {
  private final Properties user = new Properties();
  private final Properties own = new Properties();

  private PitModule.TestSettings of(String configuration) throws Exception {
    Plugin surefire = new Plugin();
    surefire.setGroupId("org.apache.maven.plugins");
    surefire.setArtifactId("maven-surefire-plugin");
    String block = "<configuration>" + configuration + "</configuration>";
    surefire.setConfiguration(Xpp3DomBuilder.build(new StringReader(block)));
    Model model = new Model();
    model.setBuild(new Build());
    model.getBuild().addPlugin(surefire);
    model.setProperties(own);
    MavenProject project = new MavenProject(model);
    project.setFile(new File("/tmp/a module/pom.xml"));
    return SurefireSettings.of(user, project);
  }

  @Test
  void aModuleThatSaysNothingStillHasItsDirectory() throws Exception {
    PitModule.TestSettings settings = of("");
    assertThat(settings.argLine()).isEqualTo("\"-Dbasedir=/tmp/a module\"");
    assertThat(settings.groups()).isEmpty();
    assertThat(settings.excluded()).containsExactly("*IT", "*.IT*", "*ITCase");
  }

  @Test
  void propertiesThatAreFilledInLateAreFilledInHereToo() throws Exception {
    own.setProperty("argLine", "-javaagent:/m2/org.jacoco.agent-runtime.jar=destfile=x -Xss2m");
    assertThat(of("<argLine>@{argLine} -Xmx99m</argLine>").argLine())
        .startsWith("-Xss2m -Xmx99m")
        .doesNotContain("jacoco");
  }

  @Test
  void systemPropertiesAreHandedOn() throws Exception {
    own.setProperty("where", "over there");
    assertThat(
            of("<systemPropertyVariables><a.b>${where}</a.b></systemPropertyVariables>").argLine())
        .endsWith("\"-Da.b=over there\"");
  }

  @Test
  void tagsAndExcludedClassesAreHandedOn() throws Exception {
    user.setProperty("excludedGroups", "slow, broken");
    PitModule.TestSettings settings =
        of("<groups>fast</groups><excludes><exclude>**/odd/*Test.java</exclude></excludes>");
    assertThat(settings.groups()).containsExactly("fast");
    assertThat(settings.excludedGroups()).containsExactly("slow", "broken");
    assertThat(settings.excluded()).contains("**.odd.*Test");
  }

  @Test
  void variablesAreHandedOn() throws Exception {
    own.setProperty("where", "over there");
    assertThat(
            of("<environmentVariables><A>1</A><B>${where}</B></environmentVariables>")
                .environment())
        .containsOnly(entry("A", "1"), entry("B", "over there"));
  }

  @Test
  void expressionsOfTagsAreLeftToJUnit() throws Exception {
    assertThat(of("<groups>fast &amp; !flaky</groups>").groups()).isEmpty();
  }

  @Test
  void whatIsAddedToTheClassPathOfTheTestsIsHandedOn() throws Exception {
    own.setProperty("overlay", "/over/lay");
    String elements = "<one>${overlay}/11</one><one>beside</one><one/>";
    assertThat(
            of("<additionalClasspathElements>" + elements + "</additionalClasspathElements>")
                .added())
        .containsExactly(Path.of("/over/lay/11"), Path.of("/tmp/a module/beside"));
    assertThat(of("").added()).isEmpty();
    user.setProperty("maven.test.additionalClasspath", "/x, /y");
    assertThat(of("").added()).containsExactly(Path.of("/x"), Path.of("/y"));
  }

  @Test
  void classesExcludedOnTheCommandLineCountWhereTheConfigurationNamesNone() throws Exception {
    user.setProperty("surefire.excludes", "**/NetTest.java,**/odd/*");
    assertThat(of("").excluded()).endsWith("**.NetTest", "**.odd.*");
    assertThat(of("<excludes><exclude>**/ATest.java</exclude></excludes>").excluded())
        .endsWith("*ITCase", "**.ATest");
  }
}
