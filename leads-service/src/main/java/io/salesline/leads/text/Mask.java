package io.salesline.leads.text;

/** Enough of a contact to see that there is one, and too little to reach it. Null for null. */
public final class Mask {

  private static final int HEAD = 3;
  private static final int TAIL = 4;
  private static final int SHORT_TAIL = 2;

  private Mask() {}

  /** 张三 → 张**. */
  public static String name(String name) {
    return name == null ? null : first(name) + "**";
  }

  /** 138-1234-5678 → 138****5678; of a short number only the last two digits are shown. */
  public static String phone(String phone) {
    if (phone == null) {
      return null;
    }
    String digits = phone.replaceAll("[^0-9]", "");
    String plus = phone.startsWith("+") ? "+" : "";
    return digits.length() <= HEAD + TAIL
        ? plus + "****" + tail(digits, SHORT_TAIL)
        : plus + digits.substring(0, HEAD) + "****" + tail(digits, TAIL);
  }

  /** zhang.san@x.com → z***@x.com. */
  public static String email(String email) {
    return email == null ? null : first(email) + "***" + email.substring(email.lastIndexOf('@'));
  }

  private static String first(String text) {
    return text.substring(0, text.offsetByCodePoints(0, 1));
  }

  private static String tail(String digits, int length) {
    return digits.substring(Math.max(0, digits.length() - length));
  }
}
