package io.salesline.reporting.page;

import io.salesline.reporting.answer.Words;
import java.util.Locale;

/** Markup that is written piece by piece; what is text stays text. */
final class Markup {

  private final StringBuilder written = new StringBuilder();
  private final Locale language;

  Markup(Locale language) {
    this.language = language;
  }

  /** Tags, as they stand. */
  Markup tags(String tags) {
    written.append(tags);
    return this;
  }

  /** Text, in which nothing is a tag. */
  Markup text(String text) {
    written.append(escaped(text));
    return this;
  }

  /** A word of the page, in the reader's language. */
  Markup word(String key) {
    return text(Words.of("page." + key, language));
  }

  /** An element with a text and nothing else. */
  Markup element(String name, String text) {
    return tags("<" + name + ">").text(text).tags("</" + name.split(" ", 2)[0] + ">");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @Override
  public String toString() {
    return written.toString();
  }
}
