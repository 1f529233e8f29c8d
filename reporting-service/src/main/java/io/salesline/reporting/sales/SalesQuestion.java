package io.salesline.reporting.sales;

import io.salesline.platform.access.Scope;
import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.Parameters;
import io.salesline.reporting.question.Period;
import java.util.Set;
import java.util.UUID;

/**
 * @param closed the days on which deals were won
 */
record SalesQuestion(Grouping by, UUID member, UUID unit, UUID product, Period closed) {

  static final Set<String> PARAMETERS = Set.of("by", "member", "unit", "product", "from", "to");

  static SalesQuestion of(Parameters parameters) {
    return new SalesQuestion(
        Grouping.of(parameters.choice("by", Grouping.keys())),
        parameters.uuid("member"),
        parameters.uuid("unit"),
        parameters.uuid("product"),
        parameters.period("from", "to"));
  }

  Cut cut(Scope scope) {
    return new Cut(scope, member, unit, product);
  }
}
