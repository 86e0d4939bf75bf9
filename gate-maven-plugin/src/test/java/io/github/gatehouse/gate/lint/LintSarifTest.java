package io.github.gatehouse.gate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.json.SarifLog;
import io.github.gatehouse.receipts.model.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintSarifTest {
  @TempDir Path module;

  private LinterRun run(String tool, LintFinding... findings) {
    return LinterRun.of(new Tool(tool, "1"), LinterRun.Verdict.ACCEPTED, List.of(findings));
  }

  private LintFinding finding(String tool, Path file, int line, int column, String message) {
    return new LintFinding(
        tool, "check", LintLevel.ERROR, Optional.ofNullable(file), line, column, message);
  }

  private String sarif(boolean later, LinterRun... runs) throws IOException {
    new LintGate(module, module, LintTerms.strict(0)).judge(List.of(runs), later);
    return Files.readString(module.resolve(LintGate.SARIF));
  }

  @Test
  void theDocumentIsTheOneThatToolsKnow() throws IOException {
    Path odd = module.resolve("src/a b/Ä:{0}.java");
    assertThat(sarif(false, run("pmd", finding("pmd", odd, 3, 0, "say {0} [x](y)\n\tagain"))))
        .isEqualTo(
            """
            {
              "$schema" : "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
              "version" : "2.1.0",
              "runs" : [
                {
                  "tool" : {
                    "driver" : {
                      "name" : "pmd",
                      "version" : "1",
                      "rules" : [
                        {
                          "id" : "check"
                        }
                      ]
                    }
                  },
                  "invocations" : [
                    {
                      "executionSuccessful" : true,
                      "toolExecutionNotifications" : [ ]
                    }
                  ],
                  "originalUriBaseIds" : {
                    "%SRCROOT%" : {
                      "description" : {
                        "text" : "where Maven was started"
                      }
                    }
                  },
                  "results" : [
                    {
                      "ruleId" : "check",
                      "ruleIndex" : 0,
                      "level" : "error",
                      "message" : {
                        "text" : "say {{0}} [x] (y) again"
                      },
                      "locations" : [
                        {
                          "physicalLocation" : {
                            "artifactLocation" : {
                              "uri" : "src/a%20b/%C3%84:%7B0%7D.java",
                              "uriBaseId" : "%SRCROOT%"
                            },
                            "region" : {
                              "startLine" : 3
                            }
                          }
                        }
                      ],
                      "partialFingerprints" : {
                        "gatehouseLint/v1" : "FINGERPRINT"
                      }
                    }
                  ],
                  "columnKind" : "utf16CodeUnits"
                }
              ]
            }
            """
                .replace("FINGERPRINT", fingerprint()));
  }

  private String fingerprint() throws IOException {
    SarifLog log = SarifLog.read(module.resolve(LintGate.SARIF));
    String key =
        log.runs().get(0).results().get(0).partialFingerprints().get(LintSarif.FINGERPRINT);
    assertThat(key).matches("[0-9a-f]{16}");
    return key;
  }

  @Test
  void whatLiesElsewhereOrNowhereHasNoLocation() throws IOException {
    LintFinding away = finding("pmd", Path.of("/elsewhere/A.java"), 3, 4, "away");
    LintFinding nowhere = finding("pmd", null, 0, 0, "");
    assertThat(sarif(false, run("pmd", away, nowhere)))
        .contains("\"locations\" : [ ]", "\"text\" : \"(no message)\"")
        .doesNotContain("elsewhere", "physicalLocation");
  }

  @Test
  void lintersThatReportLaterJoinTheOnesBefore() throws IOException {
    sarif(false, run("javac"), run("pmd", finding("pmd", null, 0, 0, "old")));
    String joined = sarif(true, run("pmd", finding("pmd", null, 0, 0, "new")));
    assertThat(SarifLog.read(module.resolve(LintGate.SARIF)).runs())
        .extracting(run -> run.tool().driver().name())
        .containsExactly("javac", "pmd");
    assertThat(joined).contains("new").doesNotContain("old");
    assertThat(sarif(false, run("spotbugs"))).doesNotContain("javac");
  }

  @Test
  void whatWasLeftOutIsSaid() throws IOException {
    LinterRun javac =
        new LinterRun(
            new Tool("javac", "17"),
            LinterRun.Verdict.OPEN,
            List.of(),
            7,
            List.of(),
            Optional.empty());
    assertThat(sarif(false, javac))
        .contains("7 warnings about class files of dependencies are not counted");
  }

  @Test
  void aFileHasItsBoundAndSaysSo() throws IOException {
    LintFinding[] many = new LintFinding[LintSarif.MOST + 1];
    for (int i = 0; i < many.length; i++) {
      many[i] = finding("pmd", null, 0, 0, "m" + i);
    }
    assertThat(sarif(false, run("pmd", many))).contains("the first 10000 of 10001");
    assertThat(SarifLog.read(module.resolve(LintGate.SARIF)).runs().get(0).results())
        .hasSize(LintSarif.MOST);
  }
}
