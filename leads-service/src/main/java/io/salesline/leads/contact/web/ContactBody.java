package io.salesline.leads.contact.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.leads.contact.app.SeenContact;
import io.salesline.leads.contact.domain.Contact;
import io.salesline.leads.contact.domain.Particulars;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact over HTTP. */
@Schema(name = "Contact")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactBody(
    UUID contactId,
    @Schema(description = "The ETag", examples = "3") long revision,
    UUID customerId,
    @Schema(description = "Absent where only phone or e-mail are known", examples = "李四")
        String name,
    @Schema(examples = "采购总监") String title,
    @Schema(enumeration = {"decider", "influencer", "buyer", "user", "gatekeeper", "champion"})
        String decisionRole,
    @Schema(examples = "138-1234-5678") String phone,
    @Schema(examples = "li.si@example.com") String email,
    @Schema(examples = "zh-CN") String language,
    @Schema(examples = "Back on Monday") String note,
    @Schema(description = "Nobody has the customer: its people are hidden until it is claimed")
        boolean masked,
    @Schema(description = "The lead that has brought it") UUID originLeadId,
    Instant createdAt) {

  static ContactBody of(SeenContact seen) {
    Contact contact = seen.contact();
    Particulars particulars = seen.particulars();
    return new ContactBody(
        contact.id().value(),
        contact.revision(),
        contact.customerId().value(),
        particulars.name(),
        particulars.title(),
        particulars.decisionRole() == null ? null : particulars.decisionRole().key(),
        particulars.phone(),
        particulars.email(),
        particulars.language(),
        particulars.note(),
        seen.masked(),
        contact.originLeadId() == null ? null : contact.originLeadId().value(),
        contact.createdAt());
  }
}
