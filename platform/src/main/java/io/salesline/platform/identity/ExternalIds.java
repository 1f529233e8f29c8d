package io.salesline.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.salesline.platform.problem.Refusal;
import java.util.UUID;

/**
 * What other systems call their records, by one rule in all services: the same name leads to the
 * same record wherever it is told.
 *
 * <p>A name is the other system's own, so only the blanks around it are dropped, with which exports
 * pad their cells. Case, width, blanks within and the way its characters are composed may tell two
 * records apart there, and stay. What cannot be seen or stored is refused: control characters and
 * halves of characters.
 */
public final class ExternalIds {

  /** In characters as UTF-16 counts them. */
  public static final int LONGEST = 100;

  private ExternalIds() {}

  /** Without the blanks around it; null for null, and where nothing is left. */
  public static String spell(String told) {
    String spelt = told == null ? "" : told.strip();
    return spelt.isEmpty() ? null : spelt;
  }

  /**
   * The name, spelt.
   *
   * @param field that holds it
   * @return null where nothing was told
   * @throws Refusal 422 {@code external-id-malformed}
   */
  public static String check(String field, String told) {
    String spelt = spell(told);
    if (spelt != null
        && (spelt.length() > LONGEST || !spelt.codePoints().allMatch(ExternalIds::isSeen))) {
      throw Refusal.field(field, "external-id-malformed", "most", LONGEST);
    }
    return spelt;
  }

  private static boolean isSeen(int character) {
    int type = Character.getType(character);
    return type != Character.CONTROL && type != Character.SURROGATE;
  }

  /**
   * The id of the record: the same for the same name in every service and at every repetition.
   *
   * @param kind of record, such as {@code customer}
   */
  public static UUID id(String kind, String told) {
    return UUID.nameUUIDFromBytes(("salesline/" + kind + "/" + spell(told)).getBytes(UTF_8));
  }
}
