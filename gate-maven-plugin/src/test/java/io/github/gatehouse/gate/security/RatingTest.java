package io.github.gatehouse.gate.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors and scores as FIRST publishes them. */
class RatingTest {
  @ParameterizedTest
  @CsvSource({
    // Guide to CVSS 2.0, examples: CVE-2002-0392, CVE-2003-0818, CVE-2003-0062.
    "CVSS_V2, AV:N/AC:L/Au:N/C:N/I:N/A:C, 7.8, HIGH",
    "CVSS_V2, AV:N/AC:L/Au:N/C:C/I:C/A:C, 10.0, HIGH",
    "CVSS_V2, AV:L/AC:H/Au:N/C:C/I:C/A:C, 6.2, MEDIUM",
    // CVSS 3.1 examples: CVE-2013-1937, -0375, CVE-2014-3566, CVE-2012-1516, CVE-2015-8252.
    "CVSS_V3, CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N, 6.1, MEDIUM",
    "CVSS_V3, CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N, 6.4, MEDIUM",
    "CVSS_V3, CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N, 3.1, LOW",
    "CVSS_V3, CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H, 9.9, CRITICAL",
    "CVSS_V3, CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, 9.8, CRITICAL",
    "CVSS_V3, CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H, 10.0, CRITICAL",
    "CVSS_V3, CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N, 0.0, LOW",
    // CVSS 4.0: the reference set for calculators.
    "CVSS_V4, CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:A/CR:H/IR:H/AR:H, 10.0, CRITICAL",
    "CVSS_V4, CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:L/SI:L/SA:L/E:P/CR:H/IR:H/AR:H, 8.9, HIGH",
    "CVSS_V4, CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:H/VA:H/SC:L/SI:L/SA:L/E:U/CR:M/IR:M/AR:M, 5.3, MEDIUM",
    "CVSS_V4, CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:L/VA:H/SC:L/SI:L/SA:L/E:U/CR:M/IR:H/AR:M, 3.0, LOW",
    "CVSS_V4, CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:L/VI:L/VA:L/SC:H/SI:H/SA:H/E:P/CR:H/IR:H/AR:H, 6.9, MEDIUM",
    "CVSS_V4, CVSS:4.0/AV:A/AC:L/AT:P/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:A/CR:H/IR:H/AR:H, 9.0, CRITICAL",
    "CVSS_V4, CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:N/VC:L/VI:L/VA:L/SC:L/SI:L/SA:L/E:U/CR:H/IR:H/AR:H, 1.7, LOW",
  })
  void aVectorHasTheScoreThatIsPublished(
      String method, String vector, double score, Severity severity) {
    Rating rating = new Rating(method, vector);
    assertThat(rating.score()).contains(score);
    assertThat(rating.severity()).contains(severity);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "high",
        "CVSS:3.1/AV:N",
        "CVSS:3.1/AV:Q/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H",
        "CVSS:4.0/AV:N/AC:L",
        "CVSS:9.9/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H",
        "AV:N/AC:L/Au:N/C:N/I:N",
        "\u0000"
      })
  void whatIsNoVectorRatesNothing(String vector) {
    for (String method : new String[] {"CVSS_V2", "CVSS_V3", "CVSS_V4", "Ubuntu", ""}) {
      assertThat(new Rating(method, vector).severity()).as(method + vector).isEmpty();
    }
  }

  @Test
  void aVectorWithoutEndIsNotRead() {
    String endless = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H" + "/E:X".repeat(1_000_000);
    assertThat(new Rating("CVSS_V3", endless).score()).isEmpty();
  }
}
