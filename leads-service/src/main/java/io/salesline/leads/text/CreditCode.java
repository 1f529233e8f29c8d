package io.salesline.leads.text;

/**
 * The unified social credit code (统一社会信用代码) of an organisation in China: seventeen characters and
 * one that checks them, by GB 32100-2015. Of all that is known of a company it identifies it best.
 */
public final class CreditCode {

  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;
  private static final int BASE = 31;

  private CreditCode() {}

  /** Whether eighteen characters, in upper case, are such a code. */
  public static boolean isValid(String code) {
    if (code.length() != LENGTH) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      int value = CHARACTERS.indexOf(code.charAt(i));
      if (value < 0) {
        return false;
      }
      sum += value * weight;
      weight = weight * 3 % BASE;
    }
    return CHARACTERS.indexOf(code.charAt(LENGTH - 1)) == (BASE - sum % BASE) % BASE;
  }
}
