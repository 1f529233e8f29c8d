package io.salesline.leads.lead.store;

import io.salesline.leads.lead.domain.DisqualificationReason;
import io.salesline.leads.lead.domain.LeadStatus;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keys stand in columns as text. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class LeadStatusColumn implements AttributeConverter<LeadStatus, String> {
    @Override
    public String convertToDatabaseColumn(LeadStatus status) {
      return status == null ? null : status.key();
    }

    @Override
    public LeadStatus convertToEntityAttribute(String column) {
      return column == null ? null : LeadStatus.of(column).orElseThrow();
    }
  }

  @Converter(autoApply = true)
  static class ReasonColumn implements AttributeConverter<DisqualificationReason, String> {
    @Override
    public String convertToDatabaseColumn(DisqualificationReason reason) {
      return reason == null ? null : reason.key();
    }

    @Override
    public DisqualificationReason convertToEntityAttribute(String column) {
      return column == null ? null : DisqualificationReason.of(column).orElseThrow();
    }
  }
}
