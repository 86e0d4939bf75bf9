package io.github.gatehouse.gate.security.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.gate.security.Advisory;
import io.github.gatehouse.gate.security.Affected;
import io.github.gatehouse.gate.security.Rating;
import io.github.gatehouse.gate.security.VersionEvent;
import io.github.gatehouse.gate.security.VersionEvent.Kind;
import io.github.gatehouse.gate.security.VersionRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OsvJsonTest {
  private static final String CORE = "org.apache.logging.log4j:log4j-core";
  private static final String WHOLE =
      """
      {"schema_version": "1.6.0", "id": "GHSA-1", "modified": "2024-05-15T06:23:54.123456Z",
       "published": "2021-12-10T00:40:56Z", "aliases": ["CVE-1", null], "related": ["CVE-2"],
       "summary": "Remote\\ncode\\u202e injection", "details": "# Long",
       "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N"}],
       "affected": [
         {"package": {"ecosystem": "Maven", "name": "org.apache.logging.log4j:log4j-core",
                      "purl": "pkg:maven/org.apache.logging.log4j/log4j-core"},
          "ranges": [
            {"type": "ECOSYSTEM", "events": [{"introduced": "2.13.0"}, {"fixed": "2.15.0"}]},
            {"type": "SEMVER", "events": [{"introduced": "0", "last_affected": "1.2.0"}, {"limit": "*"}]},
            {"type": "GIT", "repo": "https://example.org", "events": [{"introduced": "0"}]}],
          "versions": ["2.14.0", "2.14.1"],
          "ecosystem_specific": {"x": [1]}},
         {"package": {"ecosystem": "Maven", "name": "some:other"}, "versions": ["1"]},
         {"package": {"ecosystem": "npm", "name": "org.apache.logging.log4j:log4j-core"}},
         {"ranges": []}, null],
       "database_specific": {"severity": "CRITICAL", "cwe_ids": ["CWE-20"]}}
      """;

  private static Advisory read(String text) throws IOException {
    return OsvJson.read(text.getBytes(StandardCharsets.UTF_8), Set.of(CORE));
  }

  @Test
  void everythingThatMattersIsRead() throws IOException {
    assertThat(read(WHOLE))
        .isEqualTo(
            new Advisory(
                "GHSA-1",
                Set.of("CVE-1"),
                "Remote code injection",
                Instant.parse("2024-05-15T06:23:54.123456Z"),
                false,
                List.of(new Rating("CVSS_V3", "CVSS:3.1/AV:N")),
                "CRITICAL",
                List.of(
                    new Affected(
                        CORE,
                        List.of(
                            new VersionRange(
                                false,
                                List.of(
                                    new VersionEvent(Kind.INTRODUCED, "2.13.0"),
                                    new VersionEvent(Kind.FIXED, "2.15.0"))),
                            new VersionRange(
                                true,
                                List.of(
                                    new VersionEvent(Kind.INTRODUCED, "0"),
                                    new VersionEvent(Kind.LAST_AFFECTED, "1.2.0"),
                                    new VersionEvent(Kind.LIMIT, "*")))),
                        Set.of("2.14.0", "2.14.1"),
                        List.of()))));
  }

  @Test
  void aRepositoryOfItsOwnIsMavenToo() throws IOException {
    Advisory advisory = read(WHOLE.replace("\"Maven\"", "\"Maven:https://maven.google.com\""));
    assertThat(advisory.concerns(Set.of(CORE))).isTrue();
    assertThat(read(WHOLE.replace("\"Maven\"", "\"MavenX\"")).affected()).isEmpty();
  }

  @Test
  void aWithdrawnAdvisoryIsKnownAsSuch() throws IOException {
    String withdrawn =
        WHOLE.replace("\"published\"", "\"withdrawn\": \"2024-01-01T00:00:00Z\", \"published\"");
    assertThat(read(withdrawn).withdrawn()).isTrue();
  }

  @Test
  void noTruncationIsAnAdvisory() {
    String text = WHOLE.strip();
    for (int end = 0; end < text.length(); end += 7) {
      String cut = text.substring(0, end);
      assertThatThrownBy(() -> read(cut)).as("cut at %d", end).isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "\"x\"",
        "{}",
        "{\"id\": \"GHSA-1\"}",
        "{\"id\": \"../../etc/passwd\", \"modified\": \"2024-01-01T00:00:00Z\"}",
        "{\"id\": \"GHSA-1\", \"modified\": \"yesterday\"}",
        "{\"id\": \"GHSA-1\", \"id\": \"GHSA-2\", \"modified\": \"2024-01-01T00:00:00Z\"}",
        "{\"id\": \"GHSA-1\", \"modified\": \"2024-01-01T00:00:00Z\"} {}",
        "{\"id\": \"GHSA-1\", \"modified\": \"2024-01-01T00:00:00Z\", \"affected\": 7}"
      })
  void whatIsNoAdvisoryIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class);
  }

  @Test
  void deepNestingIsRefusedWithoutASpilledStack() {
    String deep = "{\"id\":\"GHSA-1\",\"x\":" + "[".repeat(1_000_000);
    assertThatThrownBy(() -> read(deep)).isInstanceOf(IOException.class).hasMessageContaining("64");
  }

  @Test
  void versionsWithoutEndAreRefused() {
    String endless = WHOLE.replace("2.15.0", "1-".repeat(500_000));
    assertThatThrownBy(() -> read(endless))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no version of 1 to 200 characters");
  }

  @Test
  void anAdvisoryHasABound() {
    byte[] large = new byte[OsvJson.MAX_BYTES + 1];
    assertThatThrownBy(() -> OsvJson.read(large, Set.of())).hasMessageContaining("8388608 bytes");
  }
}
