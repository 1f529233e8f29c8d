package io.salesline.leads.appeal.app;

import io.salesline.leads.appeal.domain.Appeal;
import io.salesline.leads.appeal.domain.Decision;
import io.salesline.platform.audit.AuditEntry;
import java.util.Map;

/** Appeals as the audit log keeps them: without what anybody said. */
final class AppealAudit {

  private AppealAudit() {}

  static AuditEntry filed(Appeal appeal) {
    return new AuditEntry(
        "appeal",
        appeal.id().toString(),
        "filed",
        Map.of(),
        Map.of(
            "kind",
            appeal.kind().key(),
            appeal.matter().kind().key() + "_id",
            appeal.matter().id().toString(),
            "words",
            AuditEntry.CONCEALED));
  }

  static AuditEntry decided(Appeal appeal, Decision decision) {
    return new AuditEntry(
        "appeal",
        appeal.id().toString(),
        decision.verdict(),
        Map.of(),
        Map.of(
            appeal.matter().kind().key() + "_id",
            appeal.matter().id().toString(),
            "appellant_id",
            appeal.appellant().toString(),
            "words",
            AuditEntry.CONCEALED));
  }
}
