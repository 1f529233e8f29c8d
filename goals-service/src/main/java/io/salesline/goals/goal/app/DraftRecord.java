package io.salesline.goals.goal.app;

import io.salesline.goals.goal.domain.GoalDraft;
import io.salesline.goals.goal.domain.Outline;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Keeps what was done to a draft. It is nobody else's business before it is a goal: no event. */
@ApplicationScoped
class DraftRecord {

  void of(UnitOfWork work, GoalDraft draft, String done) {
    work.audit(
        new AuditEntry(
            "goal-draft", draft.id().value().toString(), done, Map.of(), described(draft)));
  }

  private static Map<String, Object> described(GoalDraft draft) {
    Outline outline = draft.outline();
    var fields = new HashMap<String, Object>();
    fields.put("status", draft.status().key());
    outline.metric().ifPresent(metric -> fields.put("metric", metric.key()));
    outline.period().ifPresent(period -> fields.put("period", period.key()));
    outline.scope().ifPresent(scope -> fields.put("scope", scope.id()));
    fields.putAll(outline.segment().said());
    outline.tiers().ifPresent(tiers -> fields.put("target_amount", tiers.target().value()));
    return fields;
  }
}
