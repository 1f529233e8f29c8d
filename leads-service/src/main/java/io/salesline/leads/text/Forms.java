package io.salesline.leads.text;

/** What texts may look like once they are spelt, as regular expressions for whole texts. */
public final class Forms {

  /** Control characters in a line would be a trick or a slip. */
  public static final String ONE_LINE = "[^\\p{Cntrl}]*";

  /** One class of characters: an alternative for each would cost a stack frame a character. */
  public static final String LINES = "[\\P{Cntrl}\\n\\t]*";

  /**
   * A label such as a region or an industry. It is published, so it must not look like a telephone
   * number, an e-mail address or a sentence.
   */
  public static final String LABEL =
      "(?!.*\\d{5})[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} &/'().+-]*";

  /** Digits with the usual separators, and an extension. */
  public static final String PHONE =
      "\\+?[0-9(][0-9 ()./-]{3,30}(?: ?(?:x|ext\\.?|转) ?[0-9]{1,6})?";

  private Forms() {}
}
