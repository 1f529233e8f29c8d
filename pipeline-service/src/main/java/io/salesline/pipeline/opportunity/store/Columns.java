package io.salesline.pipeline.opportunity.store;

import io.salesline.pipeline.opportunity.domain.CollectionState;
import io.salesline.pipeline.opportunity.domain.ConversionId;
import io.salesline.pipeline.opportunity.domain.CustomerId;
import io.salesline.pipeline.opportunity.domain.LeadId;
import io.salesline.pipeline.opportunity.domain.LossReason;
import io.salesline.pipeline.opportunity.domain.MemberId;
import io.salesline.pipeline.opportunity.domain.ProductId;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.pipeline.opportunity.domain.Status;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import java.util.function.Function;

/** How the domain's values stand in columns: ids as uuid, keys as text. */
final class Columns {

  private Columns() {}

  abstract static class Column<V, C> implements AttributeConverter<V, C> {
    private final Function<V, C> write;
    private final Function<C, V> read;

    Column(Function<V, C> write, Function<C, V> read) {
      this.write = write;
      this.read = read;
    }

    @Override
    public C convertToDatabaseColumn(V value) {
      return value == null ? null : write.apply(value);
    }

    @Override
    public V convertToEntityAttribute(C column) {
      return column == null ? null : read.apply(column);
    }
  }

  @Converter(autoApply = true)
  static class CustomerIdColumn extends Column<CustomerId, UUID> {
    CustomerIdColumn() {
      super(CustomerId::value, CustomerId::new);
    }
  }

  @Converter(autoApply = true)
  static class MemberIdColumn extends Column<MemberId, UUID> {
    MemberIdColumn() {
      super(MemberId::value, MemberId::new);
    }
  }

  @Converter(autoApply = true)
  static class ProductIdColumn extends Column<ProductId, UUID> {
    ProductIdColumn() {
      super(ProductId::value, ProductId::new);
    }
  }

  @Converter(autoApply = true)
  static class LeadIdColumn extends Column<LeadId, UUID> {
    LeadIdColumn() {
      super(LeadId::value, LeadId::new);
    }
  }

  @Converter(autoApply = true)
  static class ConversionIdColumn extends Column<ConversionId, UUID> {
    ConversionIdColumn() {
      super(ConversionId::value, ConversionId::new);
    }
  }

  @Converter(autoApply = true)
  static class StageKeyColumn extends Column<StageKey, String> {
    StageKeyColumn() {
      super(StageKey::value, StageKey::new);
    }
  }

  @Converter(autoApply = true)
  static class StatusColumn extends Column<Status, String> {
    StatusColumn() {
      super(Status::key, key -> Status.of(key).orElseThrow());
    }
  }

  @Converter(autoApply = true)
  static class LossReasonColumn extends Column<LossReason, String> {
    LossReasonColumn() {
      super(LossReason::key, key -> LossReason.of(key).orElseThrow());
    }
  }

  @Converter(autoApply = true)
  static class CollectionStateColumn extends Column<CollectionState, String> {
    CollectionStateColumn() {
      super(CollectionState::key, key -> CollectionState.of(key).orElseThrow());
    }
  }
}
