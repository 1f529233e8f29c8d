package io.salesline.leads.appeal.web;

import io.salesline.leads.appeal.app.AppealQueries.LedgerLine;
import io.salesline.leads.appeal.domain.Appeal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appeal and what it is decided on. */
@Schema(name = "AppealWithLedger")
record AppealWithLedgerBody(
    AppealBody appeal,
    @Schema(description = "The last two hundred things that happened to it, newest first")
        List<LineBody> ledger) {

  @Schema(name = "AppealLedgerLine")
  record LineBody(
      Instant at,
      @Schema(description = "As the audit log calls it", examples = "claimed") String action,
      @Schema(description = "Null for the system", nullable = true) String by,
      @Schema(description = "Whose it was from then on, where that changed", nullable = true)
          UUID ownerId,
      @Schema(description = "Whose it was until then, where that changed", nullable = true)
          UUID previousOwnerId) {

    static LineBody of(LedgerLine line) {
      return new LineBody(
          line.at(), line.action(), line.by(), line.ownerId(), line.previousOwnerId());
    }
  }

  static AppealWithLedgerBody of(Appeal appeal, List<LedgerLine> ledger) {
    return new AppealWithLedgerBody(
        AppealBody.of(appeal), ledger.stream().map(LineBody::of).toList());
  }
}
