package io.salesline.pipeline.contract.store;

import io.salesline.pipeline.contract.domain.Confirmation;
import io.salesline.pipeline.contract.domain.ContractId;
import io.salesline.pipeline.contract.domain.ContractState;
import io.salesline.pipeline.contract.domain.ReceiptId;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;
import java.util.UUID;

/** How the domain's values stand in columns: ids as uuid, keys as text. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class ContractIdColumn extends Column<ContractId, UUID> {
    ContractIdColumn() {
      super(ContractId::value, ContractId::new);
    }
  }

  @Converter(autoApply = true)
  static class ReceiptIdColumn extends Column<ReceiptId, UUID> {
    ReceiptIdColumn() {
      super(ReceiptId::value, ReceiptId::new);
    }
  }

  @Converter(autoApply = true)
  static class ContractStateColumn extends Column<ContractState, String> {
    ContractStateColumn() {
      super(ContractState::key, key -> ContractState.of(key).orElseThrow());
    }
  }

  @Converter(autoApply = true)
  static class ConfirmationColumn extends Column<Confirmation, String> {
    ConfirmationColumn() {
      super(Confirmation::key, key -> Confirmation.of(key).orElseThrow());
    }
  }
}
