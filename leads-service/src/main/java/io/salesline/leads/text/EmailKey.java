package io.salesline.leads.text;

import java.net.IDN;
import java.util.Locale;
import java.util.Set;

/**
 * The mailbox behind an e-mail address: what follows a plus is the sender's own note, and Gmail
 * reads no dots.
 */
public final class EmailKey {

  /** Of an address that mail can be sent to, by RFC 5321; foreign letters take several in ASCII. */
  private static final int LONGEST = 254;

  private static final Set<String> WITHOUT_DOTS = Set.of("gmail.com", "googlemail.com");

  private EmailKey() {}

  /**
   * @param address null for none
   * @return null where it is none, or too long to be one
   */
  public static String of(String address) {
    int at = address == null ? -1 : address.lastIndexOf('@');
    if (at < 1 || at == address.length() - 1) {
      return null;
    }
    String domain = ascii(address.substring(at + 1).toLowerCase(Locale.ROOT));
    String box = address.substring(0, at).toLowerCase(Locale.ROOT);
    int plus = box.indexOf('+');
    String own = plus > 0 ? box.substring(0, plus) : box;
    String key =
        WITHOUT_DOTS.contains(domain) ? own.replace(".", "") + "@gmail.com" : own + "@" + domain;
    return key.length() <= LONGEST ? key : null;
  }

  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain);
    } catch (IllegalArgumentException e) {
      return domain;
    }
  }
}
