package io.salesline.local.process;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Libraries log for their own developers; people of this command read our sentences. */
public final class QuietLibraries {

  private static final List<Logger> SILENT =
      List.of(
          Logger.getLogger("no.nav"),
          Logger.getLogger("io.zonky"),
          Logger.getLogger("org.apache.kafka.clients.NetworkClient"),
          Logger.getLogger("org.apache.kafka.controller"));

  private QuietLibraries() {}

  /** Lets warnings through, but none from those who report as trouble what we expect and handle. */
  public static void hush() {
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "%1$tT.%1$tL %4$s [%3$s] %5$s%6$s%n");
    Logger.getLogger("").setLevel(Level.WARNING);
    SILENT.forEach(logger -> logger.setLevel(Level.SEVERE));
    SILENT.getFirst().setLevel(Level.OFF);
  }
}
