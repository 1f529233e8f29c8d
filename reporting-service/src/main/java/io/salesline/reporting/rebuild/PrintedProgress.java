package io.salesline.reporting.rebuild;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A line a step, with the time that has gone by and the rate. */
final class PrintedProgress implements Progress {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final PrintStream out;
  private final Locale language;
  private final long began = System.nanoTime();

  PrintedProgress(PrintStream out, Locale language) {
    this.out = out;
    this.language = language;
  }

  @Override
  public void read(long events) {
    double seconds = seconds();
    say("read", events, Math.round(events / seconds), seconds);
  }

  @Override
  public void reached(Step step) {
    say(step.name().toLowerCase(Locale.ROOT), seconds());
  }

  private void say(String key, Object... values) {
    String text = ResourceBundle.getBundle("words.rebuild", language, NO_FALLBACK).getString(key);
    out.println(new MessageFormat(text, Locale.ROOT).format(values));
  }

  private double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }
}
