package io.salesline.leads.response.app;

import io.salesline.leads.response.domain.ResponseRules;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** The rules, without asking the database for each lead. */
@ApplicationScoped
class RulesInForce {

  /** Changed rules are in force everywhere this long after. */
  private static final Duration KEPT = Duration.ofSeconds(10);

  private record Known(ResponseRules rules, Instant until) {}

  private final StoredRules stored;
  private volatile Known known = new Known(null, Instant.MIN);

  RulesInForce(StoredRules stored) {
    this.stored = stored;
  }

  Uni<ResponseRules> in(UnitOfWork unit) {
    Known last = known;
    return unit.now().isBefore(last.until())
        ? Uni.createFrom().item(last.rules())
        : stored.get(unit).invoke(rules -> known = new Known(rules, unit.now().plus(KEPT)));
  }

  /** They were changed here. */
  void forget() {
    known = new Known(null, Instant.MIN);
  }
}
