package io.salesline.leads.lead.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.lead.domain.Contact;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.LeadAction;
import io.salesline.leads.lead.domain.Profile;
import io.salesline.leads.lead.domain.Standing;
import io.salesline.platform.access.Scope;
import io.salesline.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lead over HTTP, in the words of its events. */
@Schema(name = "Lead")
record LeadBody(
    UUID leadId,
    @Schema(description = "The ETag", examples = "3") long revision,
    @Schema(
            enumeration = {
              "new",
              "claimed",
              "qualified",
              "converting",
              "converted",
              "disqualified",
              "merged"
            })
        String status,
    @Schema(examples = "上海云帆科技有限公司") String company,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            description = "Absent in answers to commands, like all of the contact",
            examples = "张三")
        String contactName,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "138-1234-5678") String phone,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "zhang.san@example.com")
        String email,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "Asked for a demonstration")
        String note,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The contact is hidden until the lead is claimed")
        Boolean contactMasked,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "统一社会信用代码", examples = "91350100M000100Y43")
        String creditCode,
    @Schema(examples = "web-form", nullable = true) String source,
    @Schema(examples = "East China", nullable = true) String region,
    @Schema(examples = "software", nullable = true) String industry,
    @Schema(nullable = true) Money estimatedAmount,
    @Schema(
            description =
                "How likely it converts or its deal is won, as `/scoring/settings` says, 0 to 100;"
                    + " why is said by `/leads/{id}/score`",
            examples = "42",
            nullable = true)
        Integer score,
    @Schema(description = "Where it waits, or waited") UUID poolId,
    @Schema(description = "Since when nobody has it; null while somebody has", nullable = true)
        Instant waitingSince,
    @Schema(nullable = true) UUID ownerId,
    @Schema(nullable = true) Instant claimedAt,
    @Schema(
            description = "Until when it is not taken away from whoever claimed it",
            nullable = true)
        Instant protectedUntil,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            description =
                "The day on which it is recycled unless somebody works with it; absent where none is"
                    + " foreseen, and in answers to commands",
            examples = "2026-12-18")
        LocalDate recyclesOn,
    @Schema(nullable = true) Instant qualifiedAt,
    @Schema(
            description = "When somebody first turned to it, whether or not they were answered",
            nullable = true)
        Instant firstContactedAt,
    @Schema(nullable = true) Instant lastContactedAt,
    @Schema(nullable = true, examples = "no-budget") String disqualificationReason,
    @Schema(nullable = true) UUID conversionId,
    @Schema(nullable = true) UUID customerId,
    @Schema(nullable = true) UUID opportunityId,
    @Schema(description = "Which one it is, once it is merged", nullable = true) UUID mergedIntoId,
    Instant createdAt,
    @Schema(description = "What can be done with it now", examples = "[\"claim\"]")
        List<String> actions) {

  private static final Contact UNSAID = new Contact(null, null, null, null);

  /** For answers to commands, which are stored under the Idempotency-Key: without the contact. */
  static LeadBody withoutContact(Lead lead) {
    return of(lead, UNSAID, null, null);
  }

  /** A lead of the pool is shown masked, except to those who see everything. */
  static LeadBody seenIn(Scope scope, Lead lead, Map<LeadId, LocalDate> countdowns) {
    boolean masked = isMasked(scope, lead);
    Contact contact = masked ? lead.contact().masked() : lead.contact();
    return of(lead, contact, masked, countdowns.get(lead.id()));
  }

  /** One that turned out to be another is shown as that one is. */
  static LeadBody seenAs(Lead lead, boolean masked) {
    return of(lead, masked ? lead.contact().masked() : lead.contact(), masked, null);
  }

  static boolean isMasked(Scope scope, Lead lead) {
    return lead.standing().ownerId() == null && !scope.all();
  }

  private static LeadBody of(Lead lead, Contact contact, Boolean masked, LocalDate recyclesOn) {
    Profile profile = lead.profile();
    Standing standing = lead.standing();
    return new LeadBody(
        lead.id().value(),
        lead.revision(),
        standing.status().key(),
        profile.company(),
        contact.name(),
        contact.phone(),
        contact.email(),
        contact.note(),
        masked,
        lead.creditCode(),
        profile.source(),
        profile.region(),
        profile.industry(),
        profile.worth(),
        lead.score(),
        standing.poolId().value(),
        lead.waitingSince(),
        standing.ownerId() == null ? null : standing.ownerId().value(),
        standing.claimedAt(),
        lead.protectedUntil(),
        recyclesOn,
        standing.qualifiedAt(),
        lead.engagement().firstContactedAt(),
        lead.engagement().lastContactedAt(),
        standing.disqualificationReason() == null ? null : standing.disqualificationReason().key(),
        standing.conversionId() == null ? null : standing.conversionId().value(),
        standing.customerId() == null ? null : standing.customerId().value(),
        standing.opportunityId() == null ? null : standing.opportunityId().value(),
        standing.mergedInto() == null ? null : standing.mergedInto().value(),
        lead.createdAt(),
        lead.actions().stream().map(LeadAction::key).toList());
  }
}
