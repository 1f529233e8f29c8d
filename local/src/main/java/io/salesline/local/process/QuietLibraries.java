package io.salesline.local.process;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Libraries log for their own developers; people of this command read our sentences. */
public final class QuietLibraries {

  private static final List<Logger> ALL =
      List.of(Logger.getLogger(""), Logger.getLogger("no.nav"), Logger.getLogger("io.zonky"));

  private QuietLibraries() {}

  /** Lets warnings through, and of two that report what we handle, nothing. */
  public static void hush() {
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "%1$tT.%1$tL %4$s [%3$s] %5$s%6$s%n");
    ALL.forEach(logger -> logger.setLevel(Level.OFF));
    ALL.getFirst().setLevel(Level.WARNING);
  }
}
