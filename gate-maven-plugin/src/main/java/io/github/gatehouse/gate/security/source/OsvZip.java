package io.github.gatehouse.gate.security.source;

import io.github.gatehouse.gate.security.AdvisorySource;
import io.github.gatehouse.gate.security.ResolvedGraph;
import io.github.gatehouse.gate.security.Snapshot;
import io.github.gatehouse.gate.security.json.OsvJson;
import io.github.gatehouse.receipts.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip of advisories as osv.dev publishes it for each ecosystem. Nothing is unpacked to disk.
 *
 * @param now advisories of a later time are refused
 */
public record OsvZip(Path zip, Instant now) implements AdvisorySource {
  @Override
  public Snapshot read(ResolvedGraph graph) throws IOException {
    Reading reading = new Reading(graph.names(), now);
    try (ZipFile file = new ZipFile(zip.toFile())) {
      Enumeration<? extends ZipEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (!entry.isDirectory() && entry.getName().endsWith(".json")) {
          read(file, entry, reading);
        }
      }
    } catch (IllegalArgumentException e) {
      // Names in an encoding that is none.
      throw new IOException(zip + " is no zip file: " + e.getMessage(), e);
    }
    return reading.snapshot(zip.toString(), Sha256.of(zip), reading.newest());
  }

  private static void read(ZipFile file, ZipEntry entry, Reading reading) throws IOException {
    String name = entry.getName();
    if (name.startsWith("/") || List.of(name.split("[/\\\\]")).contains("..")) {
      reading.refused(name, "its name leads out of the zip");
      return;
    }
    try (InputStream in = file.getInputStream(entry)) {
      // One byte more than is read: what unpacks to a gigabyte ends here.
      reading.advisory(name, in.readNBytes(OsvJson.MAX_BYTES + 1));
    } catch (java.util.zip.ZipException e) {
      reading.refused(name, e.getMessage());
    }
  }
}
