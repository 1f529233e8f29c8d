package io.salesline.local.importing;

import java.io.PrintStream;

/** A bar in a terminal, drawn over again in its line. */
final class Bar implements Progress {

  private static final int WIDTH = 32;
  private static final String ERASE_LINE = "\r\u001b[K";

  private final PrintStream out;
  private boolean drawn;

  Bar(PrintStream out) {
    this.out = out;
  }

  @Override
  public void say(String line) {
    end();
    out.println(line);
  }

  @Override
  public void at(long done, long total, double rate) {
    int filled = total == 0 ? WIDTH : (int) (WIDTH * done / total);
    String bar = "#".repeat(filled) + "-".repeat(WIDTH - filled);
    out.print(ERASE_LINE + "[" + bar + "] " + Numbers.progress(done, total, rate));
    out.flush();
    drawn = true;
  }

  @Override
  public void end() {
    if (drawn) {
      out.println();
      drawn = false;
    }
  }
}
