package io.salesline.leads.lead.store;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** In which way a lead that comes in is the same as a record: by which key, the strongest first. */
enum Way {
  CREDIT_CODE("credit-code", KnownBy.ITSELF_AS_LEAD, "m.credit_code", "credit_code"),
  PHONE("phone", KnownBy.ITSELF_AS_LEAD, "m.phone_key", "phone"),
  EMAIL("email", KnownBy.ITSELF_AS_LEAD, "m.email_key", "email"),
  CONTACT_PHONE("contact-phone", KnownBy.ITS_PEOPLE_AS_CUSTOMER, "c.phone_key", "phone"),
  CONTACT_EMAIL("contact-email", KnownBy.ITS_PEOPLE_AS_CUSTOMER, "c.email_key", "email"),
  COMPANY("company", KnownBy.ITSELF_AS_LEAD, "m.company_key", "company"),
  CUSTOMER("company", KnownBy.ITSELF_AS_CUSTOMER, "m.name_key", "company");

  private final String matchedOn;
  private final KnownBy knownBy;
  private final String column;
  private final String key;

  Way(String matchedOn, KnownBy knownBy, String column, String key) {
    this.matchedOn = matchedOn;
    this.knownBy = knownBy;
    this.column = column;
    this.key = key;
  }

  /** A statement of all ways. */
  static String all(Function<Way, String> statement) {
    return Arrays.stream(values()).map(statement).collect(Collectors.joining(" union all "));
  }

  String matchedOn() {
    return matchedOn;
  }

  KnownBy knownBy() {
    return knownBy;
  }

  /** The contact whose key it is; null where it is the record's own. */
  String contact() {
    return knownBy == KnownBy.ITS_PEOPLE_AS_CUSTOMER ? "c.id" : "cast(null as uuid)";
  }

  /**
   * The condition that the two have it in common.
   *
   * @param format of the keys that come in, by their names: {@code k.%s}
   */
  String isShared(String format) {
    return column + " = " + format.formatted(key);
  }
}
