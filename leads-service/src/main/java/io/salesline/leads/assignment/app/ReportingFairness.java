package io.salesline.leads.assignment.app;

import io.salesline.leads.assignment.domain.Fairness;
import io.salesline.leads.id.RuleId;
import io.salesline.platform.time.Organisation;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How evenly a rule gave in the last days. */
@ApplicationScoped
public class ReportingFairness {

  private final Rules rules;
  private final Shares shares;
  private final Organisation organisation;
  private final Time time;

  ReportingFairness(Rules rules, Shares shares, Organisation organisation, Time time) {
    this.rules = rules;
    this.shares = shares;
    this.organisation = organisation;
    this.time = time;
  }

  /** Fails with a 404 refusal. */
  public Uni<Fairness> fairness(RuleId id, int days) {
    var since = time.now().minus(Duration.ofDays(days));
    return rules
        .get(id)
        .chain(() -> shares.since(id, since, organisation.currency()))
        .map(Fairness::new);
  }
}
