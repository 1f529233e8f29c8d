package io.salesline.pipeline.visit.store;

import io.salesline.pipeline.visit.domain.CaseId;
import io.salesline.pipeline.visit.domain.ContactId;
import io.salesline.pipeline.visit.domain.Outcome;
import io.salesline.pipeline.visit.domain.PlanState;
import io.salesline.pipeline.visit.domain.VisitState;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;
import java.util.UUID;

/** How the domain's values stand in columns: ids as uuid, keys as text. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class CaseIdColumn extends Column<CaseId, UUID> {
    CaseIdColumn() {
      super(CaseId::value, CaseId::new);
    }
  }

  @Converter(autoApply = true)
  static class ContactIdColumn extends Column<ContactId, UUID> {
    ContactIdColumn() {
      super(ContactId::value, ContactId::new);
    }
  }

  @Converter(autoApply = true)
  static class OutcomeColumn extends Column<Outcome, String> {
    OutcomeColumn() {
      super(Outcome::key, key -> Outcome.of(key).orElseThrow());
    }
  }

  @Converter(autoApply = true)
  static class PlanStateColumn extends Column<PlanState, String> {
    PlanStateColumn() {
      super(PlanState::key, key -> PlanState.of(key).orElseThrow());
    }
  }

  @Converter(autoApply = true)
  static class VisitStateColumn extends Column<VisitState, String> {
    VisitStateColumn() {
      super(VisitState::key, key -> VisitState.of(key).orElseThrow());
    }
  }
}
