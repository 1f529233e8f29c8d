package io.salesline.pipeline.opportunity.store;

import io.salesline.pipeline.opportunity.domain.CollectionState;
import io.salesline.pipeline.opportunity.domain.Competitors;
import io.salesline.pipeline.opportunity.domain.ConversionId;
import io.salesline.pipeline.opportunity.domain.CreditShares;
import io.salesline.pipeline.opportunity.domain.ForecastCategory;
import io.salesline.pipeline.opportunity.domain.LeadId;
import io.salesline.pipeline.opportunity.domain.LossReason;
import io.salesline.pipeline.opportunity.domain.ProductId;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.pipeline.opportunity.domain.Status;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;
import java.util.UUID;

/** How the domain's values stand in columns: ids as uuid, keys as text. */
final class Columns {

  private Columns() {}

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
  static class ForecastCategoryColumn extends Column<ForecastCategory, String> {
    ForecastCategoryColumn() {
      super(ForecastCategory::key, key -> ForecastCategory.of(key).orElseThrow());
    }
  }

  @Converter(autoApply = true)
  static class CompetitorsColumn extends Column<Competitors, String> {
    CompetitorsColumn() {
      super(NamedCompetitors::json, NamedCompetitors::read);
    }
  }

  @Converter(autoApply = true)
  static class CreditSharesColumn extends Column<CreditShares, String> {
    CreditSharesColumn() {
      super(shares -> CreditShares.text(shares.agreed()), CreditShares::parse);
    }
  }

  @Converter(autoApply = true)
  static class CollectionStateColumn extends Column<CollectionState, String> {
    CollectionStateColumn() {
      super(CollectionState::key, key -> CollectionState.of(key).orElseThrow());
    }
  }
}
