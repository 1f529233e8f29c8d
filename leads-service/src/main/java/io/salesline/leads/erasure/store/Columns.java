package io.salesline.leads.erasure.store;

import io.salesline.leads.erasure.domain.ErasureState;
import io.salesline.leads.erasure.domain.Ground;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;

/** Keys stand in columns as text. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class ErasureStateColumn extends Column<ErasureState, String> {
    ErasureStateColumn() {
      super(ErasureState::key, key -> ErasureState.of(key).orElseThrow());
    }
  }

  @Converter(autoApply = true)
  static class GroundColumn extends Column<Ground, String> {
    GroundColumn() {
      super(Ground::key, key -> Ground.of(key).orElseThrow());
    }
  }
}
