package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.fork.JavaHome;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** The JDK of the build's toolchain, or else Maven's own. */
final class JdkChoice {
  private JdkChoice() {}

  static JavaHome of(ToolchainManager toolchains, MavenSession session) {
    Toolchain toolchain = toolchains.getToolchainFromBuildContext("jdk", session);
    String java = toolchain == null ? null : toolchain.findTool("java");
    return new JavaHome(
        java == null
            ? Path.of(System.getProperty("java.home"))
            : Path.of(java).getParent().getParent());
  }
}
