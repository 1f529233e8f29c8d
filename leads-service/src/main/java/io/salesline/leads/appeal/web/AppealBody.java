package io.salesline.leads.appeal.web;

import io.salesline.leads.appeal.domain.Appeal;
import io.salesline.leads.appeal.domain.Decision;
import io.salesline.leads.appeal.domain.Matter;
import io.salesline.leads.id.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appeal over HTTP. */
@Schema(name = "Appeal")
record AppealBody(
    UUID appealId,
    @Schema(description = "The ETag", examples = "1") long revision,
    @Schema(enumeration = {"recycle", "clash", "attribution"}) String kind,
    @Schema(description = "Null for a customer", nullable = true) UUID leadId,
    @Schema(description = "Null for a lead", nullable = true) UUID customerId,
    UUID appellantId,
    @Schema(description = "Who has a part in it, and so does not decide") List<UUID> parties,
    String words,
    Instant filedAt,
    @Schema(enumeration = {"open", "upheld", "dismissed"}) String state,
    @Schema(nullable = true) UUID decidedBy,
    @Schema(nullable = true) Instant decidedAt,
    @Schema(description = "Why", nullable = true) String decisionWords) {

  static AppealBody of(Appeal appeal) {
    return new AppealBody(
        appeal.id(),
        appeal.revision(),
        appeal.kind().key(),
        appeal.matter().where(Matter.Kind.LEAD),
        appeal.matter().where(Matter.Kind.CUSTOMER),
        appeal.appellant().value(),
        appeal.parties().stream().map(MemberId::value).sorted().toList(),
        appeal.words(),
        appeal.filedAt(),
        appeal.decision().map(Decision::verdict).orElse("open"),
        appeal.decision().map(decision -> decision.by().value()).orElse(null),
        appeal.decision().map(Decision::at).orElse(null),
        appeal.decision().map(Decision::words).orElse(null));
  }
}
