package io.salesline.leads.lead.domain;

import io.salesline.leads.text.Mask;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Whom to speak to: personal data, which stays in this service. Any part may be null. */
@Embeddable
public record Contact(
    @Column(name = "contact_name") String name, String phone, String email, String note) {

  static final Contact NONE = new Contact(null, null, null, null);

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
