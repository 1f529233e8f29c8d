package io.salesline.local.importing;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A line now and then, for logs. */
final class PlainLines implements Progress {

  private static final Duration EVERY = Duration.ofSeconds(2);

  private final PrintStream out;
  private final InstantSource clock;
  private Instant next = Instant.MIN;

  PlainLines(PrintStream out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  @Override
  public void say(String line) {
    out.println(line);
  }

  @Override
  public void at(long done, long total, double rate) {
    Instant now = clock.instant();
    if (now.isBefore(next) && done < total) {
      return;
    }
    next = now.plus(EVERY);
    out.println(Numbers.progress(done, total, rate));
  }

  @Override
  public void end() {}
}
