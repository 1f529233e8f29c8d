package io.salesline.leads.lead.domain;

import io.salesline.leads.text.Mask;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Whom to speak to: personal data, which stays in this service. Any part may be null. */
@Embeddable
public record Contact(
    @Column(name = "contact_name") String name, String phone, String email, String note) {

  static final Contact NONE = new Contact(null, null, null, null);

  /** Nobody can be reached by it. */
  boolean isUnreachable() {
    return phone == null && email == null;
  }

  /** Nobody is known. */
  boolean isNobody() {
    return name == null && isUnreachable();
  }

  /** With what another says of the same person where nothing is said here. */
  Contact filledFrom(Contact other) {
    return new Contact(
        either(name, other.name),
        either(phone, other.phone),
        either(email, other.email),
        either(note, other.note));
  }

  private static String either(String said, String otherwise) {
    return said == null ? otherwise : said;
  }

  /** As it is shown to those who might claim the lead. */
  public Contact masked() {
    return new Contact(Mask.name(name), Mask.phone(phone), Mask.email(email), null);
  }

  /** Says nothing about the person: these may stand in logs. */
  @Override
  public String toString() {
    return "Contact[•]";
  }
}
