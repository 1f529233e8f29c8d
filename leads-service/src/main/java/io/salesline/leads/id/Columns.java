package io.salesline.leads.id;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import java.util.function.Function;

/** Ids stand in columns as uuid. */
final class Columns {

  private Columns() {}

  abstract static class Column<I> implements AttributeConverter<I, UUID> {
    private final Function<I, UUID> write;
    private final Function<UUID, I> read;

    Column(Function<I, UUID> write, Function<UUID, I> read) {
      this.write = write;
      this.read = read;
    }

    @Override
    public UUID convertToDatabaseColumn(I id) {
      return id == null ? null : write.apply(id);
    }

    @Override
    public I convertToEntityAttribute(UUID column) {
      return column == null ? null : read.apply(column);
    }
  }

  @Converter(autoApply = true)
  static class LeadIdColumn extends Column<LeadId> {
    LeadIdColumn() {
      super(LeadId::value, LeadId::new);
    }
  }

  @Converter(autoApply = true)
  static class MemberIdColumn extends Column<MemberId> {
    MemberIdColumn() {
      super(MemberId::value, MemberId::new);
    }
  }

  @Converter(autoApply = true)
  static class ProductIdColumn extends Column<ProductId> {
    ProductIdColumn() {
      super(ProductId::value, ProductId::new);
    }
  }

  @Converter(autoApply = true)
  static class PoolIdColumn extends Column<PoolId> {
    PoolIdColumn() {
      super(PoolId::value, PoolId::new);
    }
  }

  @Converter(autoApply = true)
  static class ConversionIdColumn extends Column<ConversionId> {
    ConversionIdColumn() {
      super(ConversionId::value, ConversionId::new);
    }
  }

  @Converter(autoApply = true)
  static class OpportunityIdColumn extends Column<OpportunityId> {
    OpportunityIdColumn() {
      super(OpportunityId::value, OpportunityId::new);
    }
  }

  @Converter(autoApply = true)
  static class CustomerIdColumn extends Column<CustomerId> {
    CustomerIdColumn() {
      super(CustomerId::value, CustomerId::new);
    }
  }
}
