package io.salesline.local.process;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Libraries log for their own developers; people of this command read our sentences. */
public final class QuietLibraries {

  /** They report as trouble what is expected and handled here. */
  private static final List<Logger> SILENT =
      List.of(
          Logger.getLogger("no.nav"),
          Logger.getLogger("io.zonky"),
          Logger.getLogger("io.vertx.core.http.impl"),
          Logger.getLogger("kafka.server.ControllerApis"),
          Logger.getLogger("org.apache.kafka.clients.NetworkClient"));

  private static final List<Logger> ERRORS_ONLY =
      List.of(
          Logger.getLogger("org.apache.kafka"),
          Logger.getLogger("kafka"),
          Logger.getLogger("state"));

  private QuietLibraries() {}

  /** Lets warnings through, but not from these. */
  public static void hush() {
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "%1$tT.%1$tL %4$s [%3$s] %5$s%6$s%n");
    Logger.getLogger("").setLevel(Level.WARNING);
    ERRORS_ONLY.forEach(logger -> logger.setLevel(Level.SEVERE));
    SILENT.forEach(logger -> logger.setLevel(Level.OFF));
  }
}
