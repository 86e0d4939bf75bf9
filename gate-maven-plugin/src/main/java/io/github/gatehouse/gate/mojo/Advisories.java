package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.security.AdvisorySource;
import io.github.gatehouse.gate.security.Snapshot;
import io.github.gatehouse.gate.security.source.HttpProxy;
import io.github.gatehouse.gate.security.source.OsvApi;
import io.github.gatehouse.gate.security.source.OsvDirectory;
import io.github.gatehouse.gate.security.source.OsvZip;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a project has its advisories from. Nobody is asked who was not named.
 *
 * @param files directory or zip, relative to the execution root; null or empty for none
 * @param api address; null or empty for none
 * @param timeout in seconds, at least 1
 * @param offline true where Maven must not use the network
 * @param proxies what Maven's settings say of an address
 */
record Advisories(
    String files,
    String api,
    int timeout,
    boolean offline,
    Function<URI, Optional<HttpProxy>> proxies) {
  Advisories {
    files = files == null ? "" : files.strip();
    api = api == null ? "" : api.strip();
    if (timeout < 1) {
      throw new IllegalArgumentException("gate.security.timeout is " + timeout + " s; at least 1");
    }
    if (!api.isEmpty()) {
      server(api, timeout, InstantSource.system(), Optional.empty());
    }
  }

  /** Without a proxy. */
  Advisories(String files, String api, int timeout, boolean offline) {
    this(files, api, timeout, offline, address -> Optional.empty());
  }

  /** The files that are read, if files are; what they hold is in their digests. */
  List<Path> all(Path root) throws IOException {
    Path path = root.resolve(files);
    if (files.isEmpty() || Files.notExists(path)) {
      return List.of();
    }
    return Files.isDirectory(path) ? OsvDirectory.files(path) : List.of(path);
  }

  AdvisorySource source(Path root, InstantSource clock) {
    if (!files.isEmpty()) {
      Path path = root.resolve(files);
      if (Files.notExists(path)) {
        return graph -> {
          throw new IOException("gate.security.advisories is " + files + ", which does not exist");
        };
      }
      return Files.isDirectory(path)
          ? new OsvDirectory(path, clock.instant())
          : new OsvZip(path, clock.instant());
    }
    if (api.isEmpty()) {
      return graph -> Snapshot.none();
    }
    if (offline) {
      return graph -> {
        throw new IOException("Maven is offline, and " + api + " is not asked then");
      };
    }
    return server(api, timeout, clock, proxies.apply(URI.create(api)));
  }

  private static OsvApi server(
      String api, int timeout, InstantSource clock, Optional<HttpProxy> proxy) {
    return new OsvApi(URI.create(api), clock, Duration.ofSeconds(timeout), proxy);
  }
}
