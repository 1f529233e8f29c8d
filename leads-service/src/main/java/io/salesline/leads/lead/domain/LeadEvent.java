package io.salesline.leads.lead.domain;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.id.ProductId;
import io.salesline.leads.id.RuleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What happened to a lead. The lead as it then is stands beside it in a {@link LeadDecision}. */
public sealed interface LeadEvent {

  record Created() implements LeadEvent {}

  record Claimed() implements LeadEvent {}

  /**
   * A rule gave it to somebody.
   *
   * @param sequence of the choice in the rule's log
   * @param previousOwner who had it before; null where nobody had
   */
  record Assigned(RuleId rule, int ruleVersion, long sequence, MemberId previousOwner)
      implements LeadEvent {}

  /**
   * A rule keeps it in another pool, for whoever claims it there.
   *
   * @param sequence of the choice in the rule's log
   */
  record Routed(RuleId rule, int ruleVersion, long sequence, PoolId previousPool)
      implements LeadEvent {}

  record Released(MemberId previousOwner) implements LeadEvent {}

  /** It passed to somebody else as it stood. */
  record Transferred(MemberId previousOwner) implements LeadEvent {}

  /**
   * @param previousOwner from whom it was taken
   * @param reason such as {@code no-follow-up}
   */
  record Recycled(MemberId previousOwner, String reason) implements LeadEvent {}

  record Qualified() implements LeadEvent {}

  record Disqualified() implements LeadEvent {}

  /**
   * @param kind such as {@code call}
   * @param outcome such as {@code not-reached}
   * @param firstReached whether somebody answered who never had before
   */
  record Contacted(String kind, String outcome, boolean firstReached) implements LeadEvent {}

  /**
   * @param previous null where it had not been scored
   */
  record Scored(Integer previous) implements LeadEvent {}

  /**
   * @param attempt counts from 1
   * @param productId null where none is chosen
   * @param expectedClose null where nobody has said
   * @param deadline after it an answer is no longer waited for
   */
  record ConversionRequested(
      int attempt, ProductId productId, LocalDate expectedClose, Instant deadline)
      implements LeadEvent {}

  record Converted() implements LeadEvent {}

  /**
   * @param link what would have come of it
   * @param reason {@code refused} or {@code timed-out}
   * @param refusalCode why it was refused; null when it was not
   */
  record ConversionCancelled(ConversionLink link, String reason, String refusalCode)
      implements LeadEvent {}

  /**
   * Another lead turned out to be this one, which has what that one had.
   *
   * @param fields what is known now and was not before, sorted
   * @param contactedAt when somebody turned to the other since this one's owner has this one; null
   *     where nobody did
   */
  record Absorbed(LeadId duplicate, List<String> fields, Instant contactedAt)
      implements LeadEvent {}

  /** It was another lead all along, which stands in it. */
  record Merged() implements LeadEvent {}
}
