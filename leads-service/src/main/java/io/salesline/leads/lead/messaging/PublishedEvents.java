package io.salesline.leads.lead.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.salesline.leads.lead.domain.LeadEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The rows that also say something about the change. */
final class PublishedEvents {

  private PublishedEvents() {}

  /**
   * @param sequence of the choice in the rule's log
   * @param previousOwnerId null where nobody had it
   */
  record AssignedV1(
      @JsonUnwrapped LeadRow row,
      UUID ruleId,
      int ruleVersion,
      long sequence,
      UUID previousOwnerId) {}

  /**
   * @param sequence of the choice in the rule's log
   * @param previousPoolId where it waited before
   */
  record RoutedV1(
      @JsonUnwrapped LeadRow row,
      UUID ruleId,
      int ruleVersion,
      long sequence,
      UUID previousPoolId) {
    static RoutedV1 of(LeadRow row, LeadEvent.Routed routed) {
      return new RoutedV1(
          row,
          routed.rule().value(),
          routed.ruleVersion(),
          routed.sequence(),
          routed.previousPool().value());
    }
  }

  record ReleasedV1(@JsonUnwrapped LeadRow row, UUID previousOwnerId) {}

  record TransferredV1(@JsonUnwrapped LeadRow row, UUID previousOwnerId) {}

  /**
   * @param reasonCode such as {@code no-follow-up}
   */
  record RecycledV1(@JsonUnwrapped LeadRow row, UUID previousOwnerId, String reasonCode) {
    static RecycledV1 of(LeadRow row, LeadEvent.Recycled recycled) {
      return new RecycledV1(row, recycled.previousOwner().value(), recycled.reason());
    }
  }

  /**
   * @param kind such as {@code call}
   * @param outcome {@code reached} or {@code not-reached}
   * @param firstReached whether somebody answered who never had before
   */
  record ContactedV1(
      @JsonUnwrapped LeadRow row, String kind, String outcome, boolean firstReached) {
    static ContactedV1 of(LeadRow row, LeadEvent.Contacted contacted) {
      return new ContactedV1(row, contacted.kind(), contacted.outcome(), contacted.firstReached());
    }
  }

  /**
   * @param previousScore null where it had not been scored
   */
  record ScoredV1(@JsonUnwrapped LeadRow row, Integer previousScore) {}

  /**
   * @param amount what the deal is to begin with, in the row's {@code currency}; null where nobody
   *     has guessed
   */
  record ConversionRequestedV1(
      @JsonUnwrapped LeadRow row,
      int attempt,
      BigDecimal amount,
      UUID productId,
      LocalDate expectedClose,
      Instant deadline) {}

  /**
   * @param cancelledConversionId as the row no longer names it
   * @param reasonCode {@code refused} or {@code timed-out}
   * @param refusalCode why it was refused; null when it was not
   */
  record ConversionCancelledV1(
      @JsonUnwrapped LeadRow row,
      UUID cancelledConversionId,
      String reasonCode,
      String refusalCode) {}

  /**
   * @param absorbedLeadId the one that turned out to be this one
   * @param fields what is known now and was not before, sorted and joined by commas
   */
  record AbsorbedV1(@JsonUnwrapped LeadRow row, UUID absorbedLeadId, String fields) {
    static AbsorbedV1 of(LeadRow row, LeadEvent.Absorbed absorbed) {
      return new AbsorbedV1(row, absorbed.duplicate().value(), String.join(",", absorbed.fields()));
    }
  }
}
