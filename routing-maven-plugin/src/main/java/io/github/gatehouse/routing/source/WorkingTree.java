package io.github.gatehouse.routing.source;

import io.github.gatehouse.routing.yaml.PolicyException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Files on disk. No symbolic link is followed from its directory on. */
record WorkingTree(Path root) implements FileTree {
  private static final int DEEPEST = 8;
  private static final int MOST = 500;

  @Override
  public Optional<String> text(String path) {
    Path file = root.resolve(path);
    if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new PolicyException(path + " is no plain file", path, "put a file in its place");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new PolicyException(
            path + " has more than " + MAX_BYTES + " bytes", path, "make it smaller");
      }
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new PolicyException(path + " cannot be read: " + e, path, "make it readable");
    }
  }

  @Override
  public List<String> agents() {
    Path directory = root.resolve(AgentFiles.DIRECTORY);
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(directory, DEEPEST)) {
      List<String> files =
          tree.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .map(file -> root.relativize(file).toString().replace('\\', '/'))
              .filter(AgentFiles::isAgent)
              .sorted()
              .limit(MOST + 1L)
              .toList();
      if (files.size() > MOST) {
        throw new PolicyException(
            "more than " + MOST + " agent files", AgentFiles.DIRECTORY, "keep fewer");
      }
      return files;
    } catch (IOException e) {
      throw new PolicyException(
          "agent files cannot be listed: " + e, AgentFiles.DIRECTORY, "make them readable");
    }
  }

  @Override
  public String named(String path) {
    return path;
  }
}
