package io.salesline.reporting.board;

import io.salesline.platform.access.Scope;
import io.salesline.reporting.deal.StandingQuestion;
import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.Parameters;
import java.util.Set;
import java.util.UUID;

/**
 * @param sort how the cards of a column are sorted
 * @param cards of each column
 */
record BoardQuestion(UUID member, UUID unit, UUID product, UUID customer, String sort, int cards) {

  static final Set<String> PARAMETERS =
      Set.of("member", "unit", "product", "customer", "sort", "cards");

  /** Of each column: a board has some ten of them. */
  private static final int MOST = 50;

  private static final int USUAL = 20;

  static BoardQuestion of(Parameters parameters) {
    return new BoardQuestion(
        parameters.uuid("member"),
        parameters.uuid("unit"),
        parameters.uuid("product"),
        parameters.uuid("customer"),
        parameters.choice("sort", StandingQuestion.SORTS),
        parameters.number("cards", 1, MOST, USUAL));
  }

  Cut cut(Scope scope) {
    return new Cut(scope, member, unit, product, customer);
  }
}
