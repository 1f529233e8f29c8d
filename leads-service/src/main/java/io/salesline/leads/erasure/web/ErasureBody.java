package io.salesline.leads.erasure.web;

import io.salesline.leads.erasure.domain.Erasure;
import io.salesline.leads.id.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An erasure over HTTP. It says of nobody who they are. */
@Schema(name = "Erasure")
record ErasureBody(
    UUID erasureId,
    @Schema(description = "The ETag", examples = "2") long revision,
    @Schema(enumeration = {"requested", "refused", "erasing", "complete"}) String state,
    @Schema(enumeration = {"consent-withdrawn", "purpose-ended", "unlawful", "retention-ended"})
        String ground,
    @Schema(description = "Contacts that speak of them") List<UUID> contactIds,
    @Schema(description = "Leads that speak of them") List<UUID> leadIds,
    UUID requestedBy,
    Instant requestedAt,
    @Schema(nullable = true) UUID decidedBy,
    @Schema(nullable = true) Instant decidedAt,
    @Schema(description = "When all services should have answered", nullable = true)
        Instant answerBy,
    @Schema(nullable = true) Instant completedAt,
    List<Progress> services) {

  /**
   * How far a service is.
   *
   * @param erased how many records there said something about them; null before it has answered
   */
  @Schema(name = "ErasureProgress")
  record Progress(
      @Schema(enumeration = {"leads", "pipeline"}) String service,
      boolean answered,
      @Schema(description = "How many records said something", nullable = true) Integer erased) {

    static Progress of(String service, Integer erased) {
      return new Progress(service, erased != null, erased);
    }
  }

  static ErasureBody of(Erasure erasure) {
    return new ErasureBody(
        erasure.id().value(),
        erasure.revision(),
        erasure.state().key(),
        erasure.ground().key(),
        List.copyOf(erasure.subject().contactIds()),
        List.copyOf(erasure.subject().leadIds()),
        erasure.requestedBy().value(),
        erasure.requestedAt(),
        id(erasure.decidedBy()),
        erasure.decidedAt(),
        erasure.answerBy(),
        erasure.completedAt(),
        List.of(
            Progress.of("leads", erasure.erasedInLeads()),
            Progress.of("pipeline", erasure.erasedInPipeline())));
  }

  private static UUID id(MemberId member) {
    return member == null ? null : member.value();
  }
}
