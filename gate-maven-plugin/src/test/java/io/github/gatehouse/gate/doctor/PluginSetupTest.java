package io.github.gatehouse.gate.doctor;

import static io.github.gatehouse.gate.doctor.Remark.Grade.OK;
import static io.github.gatehouse.gate.doctor.Remark.Grade.PROBLEM;
import static io.github.gatehouse.gate.doctor.Remark.Grade.WARN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.doctor.PluginSetup.Declared;
import java.util.List;
import org.junit.jupiter.api.Test;

class PluginSetupTest {
  private static final Declared ROOT = new Declared("g:root", true, "1", true);
  private static final Declared MODULE = new Declared("g:core", false, "1", true);

  private static List<Remark> remarks(boolean core, Declared... all) {
    return new PluginSetup("gate-maven-plugin", "1", true, List.of(all), core).remarks();
  }

  private static Remark only(Declared... all) {
    assertThat(remarks(false, all)).hasSize(1);
    return remarks(false, all).get(0);
  }

  @Test
  void inTheRootWithExtensionsAllIsWell() {
    assertThat(only(ROOT).grade()).isEqualTo(OK);
    assertThat(only(ROOT, MODULE).grade()).isEqualTo(OK);
  }

  @Test
  void aModuleAloneIsAProblem() {
    Remark remark = only(MODULE);
    assertThat(remark.grade()).isEqualTo(PROBLEM);
    assertThat(remark.what())
        .endsWith(": declared in g:core only: a build without it is not watched");
    assertThat(remark.fix()).contains("root POM", "<extensions>true</extensions>");
  }

  @Test
  void withoutExtensionsNothingWatches() {
    Remark remark = only(new Declared("g:root", true, "1", false));
    assertThat(remark.grade()).isEqualTo(PROBLEM);
    assertThat(remark.what()).contains("without <extensions>");
  }

  @Test
  void notNamedAtAllOrNoPomIsAWarning() {
    assertThat(only().grade()).isEqualTo(WARN);
    assertThat(only().fix()).contains("<version>1</version>");
    PluginSetup none = new PluginSetup("gate-maven-plugin", "1", false, List.of(), false);
    assertThat(none.remarks()).extracting(Remark::grade).containsExactly(WARN);
  }

  @Test
  void twoVersionsAreAProblem() {
    List<Remark> remarks = remarks(false, ROOT, new Declared("g:core", false, "2", false));
    assertThat(remarks).extracting(Remark::grade).containsExactly(OK, PROBLEM);
    assertThat(remarks.get(1).what()).endsWith(": declared in 2 versions: 1, 2");
  }

  @Test
  void aCoreExtensionIsEnoughAndBothAreTooMany() {
    assertThat(remarks(true)).extracting(Remark::grade).containsExactly(OK);
    assertThat(remarks(true, ROOT)).extracting(Remark::grade).containsExactly(OK, WARN);
  }
}
