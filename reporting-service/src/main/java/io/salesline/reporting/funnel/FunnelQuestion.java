package io.salesline.reporting.funnel;

import io.salesline.platform.access.Scope;
import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.Parameters;
import io.salesline.reporting.question.Period;
import java.util.Set;
import java.util.UUID;

/**
 * @param closed which closings count as won and lost; what stands open stands whatever the period
 */
record FunnelQuestion(UUID member, UUID unit, UUID product, UUID customer, Period closed) {

  static final Set<String> PARAMETERS =
      Set.of("member", "unit", "product", "customer", "from", "to");

  static FunnelQuestion of(Parameters parameters) {
    return new FunnelQuestion(
        parameters.uuid("member"),
        parameters.uuid("unit"),
        parameters.uuid("product"),
        parameters.uuid("customer"),
        parameters.period("from", "to"));
  }

  Cut cut(Scope scope) {
    return new Cut(scope, member, unit, product, customer);
  }
}
