package io.salesline.local.importing;

import io.salesline.local.home.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * How far an import has come. It only saves work: to send everything again would change nothing.
 *
 * @param source digest of the files: others begin anew
 * @param basics whether all that deals refer to is there
 * @param deals rows of deals that were dealt with
 * @param tallies what became of all rows so far
 * @param rejectedBytes length of the file of rejected rows
 */
record Checkpoint(
    String source, boolean basics, long deals, Map<Kind, Tally> tallies, long rejectedBytes) {

  /** What was written down for the same files, or the beginning. */
  static Checkpoint read(Path file, String source) throws IOException {
    return Json.read(file, Checkpoint.class)
        .filter(checkpoint -> checkpoint.source.equals(source))
        .orElseGet(() -> new Checkpoint(source, false, 0, Map.of(), 0));
  }

  void write(Path file) throws IOException {
    Json.write(file, this);
  }
}
