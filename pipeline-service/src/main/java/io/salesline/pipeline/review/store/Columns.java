package io.salesline.pipeline.review.store;

import io.salesline.pipeline.review.domain.ReviewState;
import io.salesline.platform.access.Role;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;

/** How the domain's values stand in columns: by their keys. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class ReviewStateColumn extends Column<ReviewState, String> {
    ReviewStateColumn() {
      super(ReviewState::key, key -> ReviewState.of(key).orElseThrow());
    }
  }

  @Converter(autoApply = true)
  static class RoleColumn extends Column<Role, String> {
    RoleColumn() {
      super(Role::key, key -> Role.of(key).orElseThrow());
    }
  }
}
