package io.salesline.reporting.alert;

import java.util.Locale;
import java.util.UUID;

/**
 * What became of an alert.
 *
 * @param occurrence how often the rule has raised one on this subject by then
 * @param owner of the subject; null for nobody
 * @param facts the row of the event behind it, as JSON
 * @param quiet shown, but pushed to nobody
 */
record Change(
    What what,
    UUID alert,
    Rule rule,
    UUID subject,
    UUID owner,
    int occurrence,
    String facts,
    boolean quiet) {

  enum What {
    RAISED,
    CLEARED,
    MOVED;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
