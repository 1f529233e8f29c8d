package io.salesline.pipeline.opportunity.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** The rows that also say something about the change. */
final class PublishedEvents {

  private PublishedEvents() {}

  record StageEnteredV1(@JsonUnwrapped OpportunityRow row, String fromStage, boolean backward) {}

  record WonV1(@JsonUnwrapped OpportunityRow row, String fromStage) {}

  record LostV1(@JsonUnwrapped OpportunityRow row, String fromStage) {}

  /**
   * @param fields what was edited, comma-joined and sorted
   * @param previousOwnerId null unless the deal changed hands
   */
  record AmendedV1(@JsonUnwrapped OpportunityRow row, String fields, UUID previousOwnerId) {}

  record RottedV1(@JsonUnwrapped OpportunityRow row, int dwellLimit) {}

  record MigratedV1(
      @JsonUnwrapped OpportunityRow row, int previousProcessVersion, String previousStage) {}

  /** Whether an item is answered, and by whom; what was answered is free text and stays here. */
  record AnswerChangedV1(
      UUID opportunityId,
      String item,
      int processVersion,
      String stage,
      String kind,
      boolean required,
      boolean answered,
      UUID memberId) {}

  /**
   * @param removed they do not work on it any more; the rest is as it last was
   */
  record CollaboratorChangedV1(
      UUID opportunityId, UUID memberId, String role, Instant addedAt, boolean removed) {}

  record ConversionRefusedV1(UUID conversionId, UUID leadId, int attempt, String reasonCode) {}
}
