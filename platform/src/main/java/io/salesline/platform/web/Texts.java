package io.salesline.platform.web;

import java.util.Optional;

/** Which texts may come in. A control character in them would be a trick or a slip. */
public final class Texts {

  /**
   * One class of characters each: an alternative in a loop would cost a stack frame a character.
   */
  public static final String ONE_LINE = "[^\\p{Cntrl}]*";

  public static final String LINES = "[\\P{Cntrl}\\r\\n\\t]*";

  /** The same with something in them. */
  public static final String NAME = "(?=.*\\S)" + ONE_LINE;

  public static final String WORDS = "(?=[\\s\\S]*\\S)" + LINES;

  /** Words of small letters and digits, joined by hyphens. */
  public static final String KEY = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";

  private Texts() {}

  /** Without the blanks around it; null for a text of blanks. */
  public static String stripped(String text) {
    return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty()).orElse(null);
  }
}
