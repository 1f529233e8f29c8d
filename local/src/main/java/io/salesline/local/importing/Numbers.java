package io.salesline.local.importing;

import io.salesline.local.text.Messages;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as people read them. */
final class Numbers {

  private Numbers() {}

  static String whole(long number) {
    return NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
  }

  static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f", seconds);
  }

  static String progress(long done, long total, double rate) {
    long percent = total == 0 ? 100 : 100 * done / total;
    return Messages.text(
        "import.progress", whole(done), whole(total), percent, whole(Math.round(rate)));
  }
}
