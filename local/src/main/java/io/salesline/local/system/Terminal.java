package io.salesline.local.system;

import io.salesline.local.text.Messages;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What a person sees of a system that runs: progress with the time gone by, and the parts' logs.
 */
public final class Terminal {

  private static final int WIDTH = "reporting-service".length();

  private final PrintStream out;
  private final Instant began;

  public Terminal(PrintStream out, Instant began) {
    this.out = out;
    this.began = began;
  }

  /** For nobody. */
  static Terminal silent() {
    return new Terminal(new PrintStream(PrintStream.nullOutputStream()), Instant.now());
  }

  void progress(String key, Object... arguments) {
    double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
    print(String.format(Locale.ROOT, "%6.1f s  %s", seconds, Messages.text(key, arguments)));
  }

  void log(String part, String line) {
    print(String.format(Locale.ROOT, "%-" + WIDTH + "s | %s", part, line));
  }

  /** The line that scripts wait for. */
  void ready(String origin) {
    print("READY " + origin);
  }

  private synchronized void print(String line) {
    out.println(line);
    out.flush();
  }
}
