package io.salesline.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log, for a person who must see why something failed. */
public final class LogEnd {

  private static final int LINES = 15;
  private static final int BYTES = 16 * 1024;

  private LogEnd() {}

  /** The lines, each on a line of its own after the first break; empty when there is no log. */
  public static String of(Path log) {
    try {
      byte[] all = Files.readAllBytes(log);
      int from = Math.max(0, all.length - BYTES);
      List<String> lines =
          new String(all, from, all.length - from, StandardCharsets.UTF_8).lines().toList();
      List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
      return System.lineSeparator() + String.join(System.lineSeparator(), last);
    } catch (IOException noLog) {
      return "";
    }
  }
}
