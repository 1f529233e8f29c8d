package io.salesline.leads.lead.store;

import io.salesline.leads.lead.domain.DisqualificationReason;
import io.salesline.leads.lead.domain.LeadStatus;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;

/** Keys stand in columns as text. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class LeadStatusColumn extends Column<LeadStatus, String> {
    LeadStatusColumn() {
      super(LeadStatus::key, key -> LeadStatus.of(key).orElseThrow());
    }
  }

  @Converter(autoApply = true)
  static class ReasonColumn extends Column<DisqualificationReason, String> {
    ReasonColumn() {
      super(DisqualificationReason::key, key -> DisqualificationReason.of(key).orElseThrow());
    }
  }
}
