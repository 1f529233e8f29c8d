package io.salesline.leads.lead.domain;

import io.salesline.leads.text.CompanyKey;
import io.salesline.leads.text.CreditCode;
import io.salesline.leads.text.EmailKey;
import io.salesline.leads.text.PhoneKey;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What two leads have in common when they are the same, whoever wrote them down. Personal like the
 * contact: they stay in this service. Any may be null.
 *
 * @param creditCode 统一社会信用代码, valid
 */
@Embeddable
public record MatchKeys(
    @Column(name = "credit_code") String creditCode,
    @Column(name = "company_key") String company,
    @Column(name = "phone_key") String phone,
    @Column(name = "email_key") String email) {

  /**
   * @param region whose telephone numbers need no country code, by ISO 3166
   * @throws Refusal 422 for a credit code that is none
   */
  public static MatchKeys of(String creditCode, String company, Contact contact, String region) {
    return new MatchKeys(
        valid(creditCode),
        CompanyKey.of(company),
        PhoneKey.of(contact.phone(), region),
        EmailKey.of(contact.email()));
  }

  /**
   * Of a company of which no person is known.
   *
   * @param creditCode null where nobody knows
   * @throws Refusal 422 for a credit code that is none
   */
  public static MatchKeys ofCompany(String creditCode, String company) {
    return new MatchKeys(valid(creditCode), CompanyKey.of(company), null, null);
  }

  /** Of a person, wherever they work. */
  public static MatchKeys ofPerson(String phoneKey, String emailKey) {
    return new MatchKeys(null, null, phoneKey, emailKey);
  }

  private static String valid(String creditCode) {
    if (creditCode != null && !CreditCode.isValid(creditCode)) {
      throw Refusal.field("credit_code", "credit-code-invalid");
    }
    return creditCode;
  }

  /** Whether the two say that they are the same. */
  boolean share(MatchKeys other) {
    return all().stream().anyMatch(other.all()::contains);
  }

  /** Whether somebody of the one is reached as somebody of the other is. */
  boolean reachTheSame(MatchKeys other) {
    return phone != null && phone.equals(other.phone) || email != null && email.equals(other.email);
  }

  /** Those that are there, in one order for all. */
  public List<String> all() {
    return Stream.of(creditCode, company, phone, email).filter(Objects::nonNull).sorted().toList();
  }

  /** Says nothing about the person: these may stand in logs. */
  @Override
  public String toString() {
    return "MatchKeys[•]";
  }
}
