package io.salesline.leads.response.app;

import io.salesline.leads.response.domain.ResponseRules;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Says how soon leads are to be turned to. What is under way keeps the time it was given. */
@ApplicationScoped
public class KeepingResponseRules {

  private final StoredRules stored;
  private final RulesInForce inForce;

  KeepingResponseRules(StoredRules stored, RulesInForce inForce) {
    this.stored = stored;
    this.inForce = inForce;
  }

  public Uni<ResponseRules> get() {
    return stored.get();
  }

  /**
   * @param said its revision is the one it was decided on
   * @return fails with a 412 refusal when stale, 422 for rules that cannot be
   */
  public Uni<ResponseRules> keep(UnitOfWork unit, ResponseRules said) {
    return stored
        .lock(unit)
        .invoke(standing -> IfMatch.check(said.revision(), standing.revision()))
        .map(standing -> said.checked().following(standing))
        .call(rules -> stored.save(unit, rules))
        .invoke(rules -> unit.audit(entry(rules)));
  }

  /** To be called when a change is committed. */
  public void forgetOld() {
    inForce.forget();
  }

  private static AuditEntry entry(ResponseRules rules) {
    return new AuditEntry(
        "response-rules",
        "response-rules",
        "amended",
        Map.of(),
        Map.of("revision", rules.revision(), "rules", rules.rules().size()));
  }
}
