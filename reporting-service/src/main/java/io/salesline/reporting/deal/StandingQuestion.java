package io.salesline.reporting.deal;

import io.salesline.reporting.question.Cut;
import java.util.List;

/**
 * What stands in each of some stages.
 *
 * @param sort one of {@link #SORTS}
 * @param limit deals of each stage
 */
public record StandingQuestion(Cut cut, List<String> stages, String sort, int limit) {

  /** As the list of deals sorts them; longest in their stage first when nothing is said. */
  public static final List<String> SORTS =
      List.of(
          DealOrder.STAGE_ENTERED_AT.key(), DealOrder.AMOUNT.key(), DealOrder.EXPECTED_CLOSE.key());
}
