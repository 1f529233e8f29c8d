package io.salesline.leads.assignment.app;

import io.salesline.leads.assignment.domain.Choice;
import io.salesline.leads.assignment.domain.Epoch;
import io.salesline.leads.assignment.domain.Load;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.id.RuleId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Bilingual;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The log of what the rules decided. */
public interface AssignmentLog {

  /**
   * Why somebody has a lead, or why it waits in its pool.
   *
   * @param name of the rule's version
   * @param received what each candidate had received of the epoch's leads before this one
   */
  record Explanation(
      RuleId rule,
      Bilingual name,
      Epoch epoch,
      Choice choice,
      Instant decidedAt,
      Map<MemberId, Long> received) {}

  /** That a rule brought a lead into a pool. */
  record Routing(RuleId rule, LeadId lead, PoolId pool) {}

  /** Of all rules that ever did. */
  Uni<Set<Routing>> routings(UnitOfWork unit, Collection<LeadId> leads);

  /** The last decision on a lead; empty where no rule has decided on it. */
  Uni<Optional<Explanation>> explain(LeadId lead);

  /**
   * @param epochs all of the rule
   * @param loads all of the rule
   */
  record Basis(List<Epoch> epochs, List<Load> loads) {}

  Uni<Basis> basis(RuleId rule);

  /** Up to so many choices after that one, in their order. */
  Uni<List<Choice>> choices(RuleId rule, long after, int most);
}
