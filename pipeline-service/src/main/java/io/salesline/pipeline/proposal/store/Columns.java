package io.salesline.pipeline.proposal.store;

import io.salesline.pipeline.proposal.domain.ProposalState;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;

/** How the domain's values stand in columns. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class ProposalStateColumn extends Column<ProposalState, String> {
    ProposalStateColumn() {
      super(ProposalState::key, key -> ProposalState.of(key).orElseThrow());
    }
  }
}
