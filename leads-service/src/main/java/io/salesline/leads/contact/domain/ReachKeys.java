package io.salesline.leads.contact.domain;

import io.salesline.leads.text.EmailKey;
import io.salesline.leads.text.PhoneKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** By what a person is known again, however it is written. Personal; either may be null. */
@Embeddable
public record ReachKeys(
    @Column(name = "phone_key") String phone, @Column(name = "email_key") String email) {

  static final ReachKeys NONE = new ReachKeys(null, null);

  /**
   * @param region whose telephone numbers need no country code, by ISO 3166
   */
  public static ReachKeys of(String phone, String email, String region) {
    return new ReachKeys(PhoneKey.of(phone, region), EmailKey.of(email));
  }

  /** Says nothing about the person: these may stand in logs. */
  @Override
  public String toString() {
    return "ReachKeys[•]";
  }
}
