package io.salesline.leads.response.store;

import io.salesline.leads.response.domain.EscalationStep;
import io.salesline.leads.response.domain.ResponseOutcome;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;

/** Keys stand in columns as text. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class ResponseOutcomeColumn extends Column<ResponseOutcome, String> {
    ResponseOutcomeColumn() {
      super(ResponseOutcome::key, key -> ResponseOutcome.of(key).orElseThrow());
    }
  }

  @Converter(autoApply = true)
  static class EscalationStepColumn extends Column<EscalationStep, String> {
    EscalationStepColumn() {
      super(EscalationStep::key, key -> EscalationStep.of(key).orElseThrow());
    }
  }
}
