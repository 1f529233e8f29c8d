package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.opportunity.domain.CreditShares;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.OpportunityEvent;
import io.salesline.pipeline.opportunity.domain.Pursuit;
import io.salesline.pipeline.opportunity.domain.Standing;
import io.salesline.pipeline.opportunity.domain.Terms;
import io.salesline.platform.audit.AuditEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The changed fields of a deal as the audit log keeps them: ids, keys and amounts, no names. */
final class AuditTrail {

  static final String ENTITY = "opportunity";

  private AuditTrail() {}

  static AuditEntry entry(Decision decision) {
    var opportunity = decision.opportunity();
    var after = fields(opportunity.terms(), opportunity.standing());
    Map<String, Object> before =
        decision.before() == null
            ? Map.of()
            : fields(decision.before().terms(), decision.before().standing());
    String id = opportunity.id().toString();
    // These are free text and may name people.
    return new AuditEntry(ENTITY, id, action(decision.event()), before, after)
        .changedOnly()
        .concealing("name")
        .concealing("next_step")
        .concealing("competitors");
  }

  static String action(OpportunityEvent event) {
    return switch (event) {
      case OpportunityEvent.Opened opened -> "opened";
      case OpportunityEvent.StageEntered entered -> "stage-entered";
      case OpportunityEvent.Won won -> "won";
      case OpportunityEvent.Lost lost -> "lost";
      case OpportunityEvent.Amended amended -> "amended";
      case OpportunityEvent.Migrated migrated -> "migrated";
      case OpportunityEvent.Rotted rotted -> "rotted";
      case OpportunityEvent.Collected collected -> "collected";
      case OpportunityEvent.CollectionReopened reopened -> "collection-reopened";
      case OpportunityEvent.Abandoned abandoned -> "contract-terminated";
      case OpportunityEvent.Recorded recorded -> "recorded";
    };
  }

  private static Map<String, Object> fields(Terms terms, Standing standing) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", terms.name());
    fields.put("customer_id", text(terms.customerId()));
    fields.put("owner_id", text(terms.ownerId()));
    fields.put("product_id", text(terms.productId()));
    fields.put("amount", terms.value().amount().toPlainString());
    fields.put("currency", terms.value().currency());
    fields.put("expected_close", text(terms.expectedClose()));
    pursuit(terms.pursuit(), fields);
    if (!terms.credit().agreed().isEmpty()) {
      fields.put("credit_shares", CreditShares.text(terms.credit().agreed()));
    }
    fields.put("process_version", standing.processVersion());
    fields.put("stage", standing.stage().value());
    fields.put("status", standing.status().key());
    fields.put("closed_on", text(standing.closedOn()));
    fields.put("loss_reason", standing.lossReason() == null ? null : standing.lossReason().key());
    fields.put("collection", standing.collection().key());
    fields.values().removeIf(Objects::isNull);
    return fields;
  }

  private static void pursuit(Pursuit pursuit, Map<String, Object> fields) {
    fields.put("forecast_category", pursuit.forecast() == null ? null : pursuit.forecast().key());
    if (pursuit.competitors().count() > 0) {
      fields.put("competitors", pursuit.competitors());
    }
    if (pursuit.nextStep() != null) {
      fields.put("next_step", pursuit.nextStep().text());
      fields.put("next_step_due_on", text(pursuit.nextStep().dueOn()));
    }
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
