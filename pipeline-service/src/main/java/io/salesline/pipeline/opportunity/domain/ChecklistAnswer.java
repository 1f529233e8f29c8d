package io.salesline.pipeline.opportunity.domain;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.platform.problem.Refusal;
import java.time.Instant;

/**
 * What was answered to an item of a deal's checklist, or that the answer was taken back.
 *
 * @param item the item's key
 * @param revision 0 before the first answer, then one more with each change
 * @param text in people's words; it is kept here and never published; empty without an answer
 * @param by null before the first answer
 * @param at null before the first answer
 */
public record ChecklistAnswer(
    OpportunityId opportunity,
    String item,
    long revision,
    boolean answered,
    String text,
    MemberId by,
    Instant at) {

  /** As long as nobody has answered. */
  public static ChecklistAnswer none(OpportunityId opportunity, String item) {
    return new ChecklistAnswer(opportunity, item, 0, false, "", null, null);
  }

  public ChecklistAnswer given(String answer, MemberId member, Instant now) {
    return new ChecklistAnswer(opportunity, item, revision + 1, true, answer, member, now);
  }

  /**
   * @throws Refusal 409 when there is no answer to take back
   */
  public ChecklistAnswer withdrawn(MemberId member, Instant now) {
    if (!answered) {
      throw Refusal.conflict("not-answered", "item", item);
    }
    return new ChecklistAnswer(opportunity, item, revision + 1, false, "", member, now);
  }
}
