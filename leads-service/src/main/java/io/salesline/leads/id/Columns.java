package io.salesline.leads.id;

import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;
import java.util.UUID;

/** Ids stand in columns as uuid, classes as their letter. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class LeadIdColumn extends Column<LeadId, UUID> {
    LeadIdColumn() {
      super(LeadId::value, LeadId::new);
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
  static class PoolIdColumn extends Column<PoolId, UUID> {
    PoolIdColumn() {
      super(PoolId::value, PoolId::new);
    }
  }

  @Converter(autoApply = true)
  static class ConversionIdColumn extends Column<ConversionId, UUID> {
    ConversionIdColumn() {
      super(ConversionId::value, ConversionId::new);
    }
  }

  @Converter(autoApply = true)
  static class OpportunityIdColumn extends Column<OpportunityId, UUID> {
    OpportunityIdColumn() {
      super(OpportunityId::value, OpportunityId::new);
    }
  }

  @Converter(autoApply = true)
  static class CustomerIdColumn extends Column<CustomerId, UUID> {
    CustomerIdColumn() {
      super(CustomerId::value, CustomerId::new);
    }
  }

  @Converter(autoApply = true)
  static class ContactIdColumn extends Column<ContactId, UUID> {
    ContactIdColumn() {
      super(ContactId::value, ContactId::new);
    }
  }

  @Converter(autoApply = true)
  static class CustomerClassColumn extends Column<CustomerClass, String> {
    CustomerClassColumn() {
      super(CustomerClass::key, key -> CustomerClass.of(key).orElseThrow());
    }
  }

  @Converter(autoApply = true)
  static class ResponseIdColumn extends Column<ResponseId, UUID> {
    ResponseIdColumn() {
      super(ResponseId::value, ResponseId::new);
    }
  }

  @Converter(autoApply = true)
  static class EscalationIdColumn extends Column<EscalationId, UUID> {
    EscalationIdColumn() {
      super(EscalationId::value, EscalationId::new);
    }
  }
}
