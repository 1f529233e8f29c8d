package io.salesline.pipeline.activity.store;

import io.salesline.pipeline.activity.domain.ActivityKind;
import io.salesline.pipeline.activity.domain.ActivityStatus;
import io.salesline.pipeline.activity.domain.CustomerId;
import io.salesline.pipeline.activity.domain.MemberId;
import io.salesline.pipeline.activity.domain.OpportunityId;
import io.salesline.pipeline.activity.domain.VisitId;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;
import java.util.UUID;

/** How the domain's values stand in columns: ids as uuid, keys as text. */
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

  @Converter(autoApply = true)
  static class KindColumn extends Column<ActivityKind, String> {
    KindColumn() {
      super(ActivityKind::key, key -> ActivityKind.of(key).orElseThrow());
    }
  }

  @Converter(autoApply = true)
  static class StatusColumn extends Column<ActivityStatus, String> {
    StatusColumn() {
      super(ActivityStatus::key, key -> ActivityStatus.of(key).orElseThrow());
    }
  }
}
