package io.salesline.platform.text;

/** Texts in files that people open in a spreadsheet. */
public final class SpreadsheetCell {

  /** What a spreadsheet takes for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private SpreadsheetCell() {}

  /** A text that is shown as it is: before a formula stands an apostrophe. Null stays null. */
  public static String safe(String text) {
    boolean formula = text != null && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
