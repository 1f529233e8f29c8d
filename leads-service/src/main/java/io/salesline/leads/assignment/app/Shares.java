package io.salesline.leads.assignment.app;

import io.salesline.leads.assignment.domain.Fairness;
import io.salesline.leads.id.RuleId;
import io.salesline.platform.problem.Bilingual;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** What people received of the leads that rules gave, and what was their due. */
public interface Shares {

  /** Of everybody who could have been chosen since then. */
  Uni<List<Fairness.Share>> since(RuleId rule, Instant from, Currency currency);

  /**
   * Of a rule's last leads.
   *
   * @param name as it is now
   * @param shares without what leads may be worth
   */
  record RecentShares(RuleId rule, Bilingual name, List<Fairness.Share> shares) {}

  /** Of the first 100 active rules that gave any; so many decisions of each at most. */
  Uni<List<RecentShares>> recent(int most);
}
