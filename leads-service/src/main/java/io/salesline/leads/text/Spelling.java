package io.salesline.leads.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Spells what people typed in one way: composed characters, half-width letters, digits and
 * punctuation, one blank between words, none around. Null for null; what is blank becomes null.
 */
public final class Spelling {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final char FIRST_FULL_WIDTH = '\uff01';
  private static final char LAST_FULL_WIDTH = '\uff5e';
  private static final int WIDTH = FIRST_FULL_WIDTH - '!';

  private Spelling() {}

  /** A name, a label, a telephone number: anything of one line. */
  public static String oneLine(String typed) {
    if (typed == null) {
      return null;
    }
    String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
    return orNull(BLANKS.matcher(halfWidth(composed)).replaceAll(" ").strip());
  }

  /** An e-mail address, in lower case. */
  public static String email(String typed) {
    String spelt = oneLine(typed);
    return spelt == null ? null : spelt.toLowerCase(Locale.ROOT);
  }

  /** A unified social credit code, in upper case and without blanks. */
  public static String creditCode(String typed) {
    String spelt = oneLine(typed);
    return spelt == null ? null : spelt.replace(" ", "").toUpperCase(Locale.ROOT);
  }

  /** A text of several lines, whose words are left as they are. */
  public static String lines(String typed) {
    return typed == null ? null : orNull(typed.replace("\r\n", "\n").strip());
  }

  private static String halfWidth(String text) {
    var folded = new StringBuilder(text.length());
    text.chars().forEach(c -> folded.append((char) halfWidth(c)));
    return folded.toString();
  }

  private static int halfWidth(int c) {
    return c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH ? c - WIDTH : c;
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
