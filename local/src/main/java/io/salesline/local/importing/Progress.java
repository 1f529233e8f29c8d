package io.salesline.local.importing;

import java.io.Console;
import java.io.PrintStream;
import java.time.InstantSource;

/** What a person sees while an import runs. */
public interface Progress {

  /** A bar for a terminal, plain lines for anything else. */
  static Progress on(PrintStream out, InstantSource clock) {
    Console console = System.console();
    return console != null && console.isTerminal() ? new Bar(out) : new PlainLines(out, clock);
  }

  /** A line that stays. */
  void say(String line);

  /**
   * @param done of {@code total} rows
   * @param rate rows a second in this run
   */
  void at(long done, long total, double rate);

  /** The work that {@link #at} tells of is over. */
  void end();
}
