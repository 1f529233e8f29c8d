package io.salesline.leads.contact.web;

import io.salesline.leads.contact.app.KeepingContacts;
import io.salesline.leads.contact.domain.DecisionRole;
import io.salesline.leads.contact.domain.Particulars;
import io.salesline.leads.text.Forms;
import io.salesline.leads.text.Spelling;
import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who a contact is. It is spelt first and looked at then. */
@Schema(name = "ContactParticulars")
record ContactRequest(
    @NotBlank @Size(max = 100) @Pattern(regexp = Forms.ONE_LINE) @Schema(examples = "李四")
        String name,
    @Size(max = 100) @Pattern(regexp = Forms.ONE_LINE) @Schema(examples = "采购总监", nullable = true)
        String title,
    @Size(max = 20) @Schema(
            description = "The part in what is decided there",
            enumeration = {"decider", "influencer", "buyer", "user", "gatekeeper", "champion"},
            nullable = true)
        String decisionRole,
    @Size(max = 40) @Pattern(regexp = Forms.PHONE) @Schema(examples = "138-1234-5678", nullable = true)
        String phone,
    @Size(max = 254) @Email @Schema(examples = "li.si@example.com", nullable = true) String email,
    @Size(max = 10) @Pattern(regexp = "[a-z]{2,3}(-[A-Z]{2})?")
        @Schema(
            description = "The one to speak to them in, by BCP 47",
            examples = "zh-CN",
            nullable = true)
        String language,
    @Size(max = 2000) @Pattern(regexp = Forms.LINES) @Schema(examples = "Back on Monday", nullable = true)
        String note,
    @Schema(description = "Although somebody there has the same phone or e-mail", nullable = true)
        Boolean despiteDuplicate) {

  ContactRequest {
    name = Spelling.oneLine(name);
    title = Spelling.oneLine(title);
    phone = Spelling.oneLine(phone);
    email = Spelling.email(email);
    note = Spelling.lines(note);
  }

  /**
   * @throws Refusal 400 for a role that is none
   */
  KeepingContacts.Entry entry() {
    var particulars = new Particulars(name, title, role(), phone, email, language, note);
    return new KeepingContacts.Entry(particulars, Boolean.TRUE.equals(despiteDuplicate));
  }

  private DecisionRole role() {
    return decisionRole == null
        ? null
        : DecisionRole.of(decisionRole).orElseThrow(ContactRequest::unknownRole);
  }

  private static Refusal unknownRole() {
    var allowed = Map.<String, Object>of("allowed", String.join(", ", DecisionRole.keys()));
    return Refusal.malformed("invalid-request")
        .with(new FieldError("decision_role", "unknown-value", allowed));
  }

  /** Says nothing about the person: requests may stand in logs. */
  @Override
  public String toString() {
    return "ContactRequest[•]";
  }
}
