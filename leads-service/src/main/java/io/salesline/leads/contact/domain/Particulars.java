package io.salesline.leads.contact.domain;

import io.salesline.leads.text.Mask;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who somebody is: personal data. Any part may be null, but of name, phone and e-mail one is there.
 *
 * @param title what they are called at work, such as 采购总监
 * @param language the one they like to be spoken to in, by BCP 47
 */
@Embeddable
public record Particulars(
    String name,
    String title,
    @Column(name = "decision_role") DecisionRole decisionRole,
    String phone,
    String email,
    String language,
    String note) {

  /** Whether there is somebody at all. */
  public boolean nameSomebody() {
    return Stream.of(name, phone, email).anyMatch(Objects::nonNull);
  }

  /** As they are shown to those who see the customer in a pool only. */
  public Particulars masked() {
    return new Particulars(
        Mask.name(name), title, decisionRole, Mask.phone(phone), Mask.email(email), language, null);
  }

  /** The names of the fields in which the two differ. */
  public List<String> differingFrom(Particulars other) {
    var fields = new ArrayList<String>();
    differ(fields, "name", name, other.name);
    differ(fields, "title", title, other.title);
    differ(fields, "decision_role", decisionRole, other.decisionRole);
    differ(fields, "phone", phone, other.phone);
    differ(fields, "email", email, other.email);
    differ(fields, "language", language, other.language);
    differ(fields, "note", note, other.note);
    return List.copyOf(fields);
  }

  private static void differ(List<String> fields, String name, Object one, Object other) {
    if (!Objects.equals(one, other)) {
      fields.add(name);
    }
  }

  /** Says nothing about the person: these may stand in logs. */
  @Override
  public String toString() {
    return "Particulars[•]";
  }
}
