package io.github.gatehouse.bench.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.gatehouse.bench.profile.Profile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlameSvgTest {
  @Test
  void redIsMoreBlueIsLessAndGreyIsNoise() {
    Profile base = new Profiles().stack(400, "a", "x.B.more").stack(400, "a", "x.B.less").profile();
    Profile head = new Profiles().stack(800, "a", "x.B.more").stack(100, "a", "x.B.less").profile();

    String svg = draw(base, head, new Yardstick(800, 900, 800, 900, 0.1));

    assertThat(svg)
        .contains("<g class=\"f r3\" tabindex=\"0\" role=\"img\" aria-label=\"x.B.more:");
    assertThat(svg)
        .contains("<g class=\"f b3\" tabindex=\"0\" role=\"img\" aria-label=\"x.B.less:");
    assertThat(svg).contains("<g class=\"f n\" tabindex=\"0\" role=\"img\" aria-label=\"a:");
    assertThat(svg).contains("▲ B.more").contains("▼ B.less");
    assertThat(svg).contains("400 ns/op → 800 ns/op (+400 ns/op, standard error ");
  }

  @Test
  void widthsAreSharesOfHeadAndCalleesLieWithinTheirCallers() {
    Profile base = new Profiles().stack(10, "gone").profile();
    Profile head = new Profiles().stack(300, "a", "b").stack(100, "a").stack(100, "c").profile();

    FlameLayout layout = FlameLayout.of(FrameTree.of(base, head));

    assertThat(layout.boxes())
        .extracting(box -> box.frame().method())
        .containsExactly("(harness)", "a", "b", "c");
    assertThat(layout.boxes().get(1).width()).isCloseTo(0.8, within(1e-9));
    assertThat(layout.boxes().get(2).width()).isCloseTo(0.6, within(1e-9));
    assertThat(layout.boxes().get(3).left()).isCloseTo(0.8, within(1e-9));
    assertThat(layout.baseOnly()).isEqualTo(1);
  }

  @Test
  void whatIsTooNarrowTooDeepOrTooMuchIsCounted() {
    List<String> deep = new ArrayList<>(Collections.nCopies(FlameLayout.ROWS + 4, "r"));
    Profiles head = new Profiles().stack(100_000, deep.toArray(String[]::new));
    head.stack(1, "narrow", "child");

    FlameLayout layout = FlameLayout.of(FrameTree.of(new Profiles().profile(), head.profile()));

    assertThat(layout.rows()).isEqualTo(FlameLayout.ROWS);
    // The root takes a row.
    assertThat(layout.deep()).isEqualTo(5);
    assertThat(layout.narrow()).isEqualTo(2);
  }

  @Test
  void thousandsOfFramesStayDrawableAndEachHasItsCaller() {
    Profiles head = new Profiles();
    for (int i = 0; i < 300; i++) {
      String[] frames = new String[20];
      for (int j = 0; j < frames.length; j++) {
        frames[j] = "m" + i + "." + j;
      }
      head.stack(10, frames);
    }

    FlameLayout layout = FlameLayout.of(FrameTree.of(new Profiles().profile(), head.profile()));

    assertThat(layout.boxes()).hasSize(FlameLayout.BOXES);
    assertThat(layout.narrow()).isEqualTo(1 + 300 * 20 - FlameLayout.BOXES);
    assertThat(layout.boxes())
        .allMatch(
            box ->
                box.row() == 0 || layout.boxes().stream().anyMatch(other -> isAbove(other, box)));
  }

  @Test
  void foreignNamesCannotLeaveTheirPlace(@TempDir Path directory) throws Exception {
    String evil = "x\"/><script>alert(1)</script>&amp;\u202e\u0000.m";
    Profile head = new Profiles().stack(10, evil).profile();
    Path file = directory.resolve("flame.svg");
    Files.writeString(file, draw(head, head, new Yardstick(1, 1, 10, 10, 0)));

    String svg = Files.readString(file, StandardCharsets.UTF_8);
    assertThat(svg).doesNotContain("<script").contains("&lt;script&gt;").contains("\\u{202e}");
    assertThat(svg).doesNotContainPattern("(href|src|url\\(|@import|on[a-z]+=)");
    assertThat(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement()
                .getTagName())
        .isEqualTo("svg");
  }

  private static boolean isAbove(FlameLayout.Box caller, FlameLayout.Box box) {
    return caller.row() == box.row() - 1
        && caller.left() <= box.left() + 1e-9
        && caller.left() + caller.width() >= box.left() + box.width() - 1e-9;
  }

  private static String draw(Profile base, Profile head, Yardstick yardstick) {
    return FlameSvg.draw("Id.of{a=<b>}", FrameTree.of(base, head), yardstick);
  }
}
