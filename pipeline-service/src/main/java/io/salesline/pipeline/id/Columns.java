package io.salesline.pipeline.id;

import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;
import java.util.UUID;

/** How ids stand in columns. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class MemberIdColumn extends Column<MemberId, UUID> {
    MemberIdColumn() {
      super(MemberId::value, MemberId::new);
    }
  }

  @Converter(autoApply = true)
  static class CustomerIdColumn extends Column<CustomerId, UUID> {
    CustomerIdColumn() {
      super(CustomerId::value, CustomerId::new);
    }
  }

  @Converter(autoApply = true)
  static class OpportunityIdColumn extends Column<OpportunityId, UUID> {
    OpportunityIdColumn() {
      super(OpportunityId::value, OpportunityId::new);
    }
  }

  @Converter(autoApply = true)
  static class VisitIdColumn extends Column<VisitId, UUID> {
    VisitIdColumn() {
      super(VisitId::value, VisitId::new);
    }
  }
}
