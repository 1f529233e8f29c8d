package io.salesline.reporting.basis;

import io.salesline.platform.access.Scope;
import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.Parameters;
import io.salesline.reporting.question.Period;
import java.util.Set;
import java.util.UUID;

/**
 * @param days on which contracts were signed, invoices issued and money received
 */
record BasesQuestion(UUID member, UUID unit, UUID customer, Period days) {

  static final Set<String> PARAMETERS = Set.of("member", "unit", "customer", "from", "to");

  static BasesQuestion of(Parameters parameters) {
    return new BasesQuestion(
        parameters.uuid("member"),
        parameters.uuid("unit"),
        parameters.uuid("customer"),
        parameters.period("from", "to"));
  }

  Cut cut(Scope scope) {
    return new Cut(scope, member, unit, null, customer);
  }
}
