package io.salesline.leads.assignment.app;

import io.salesline.leads.assignment.domain.AssignmentRule;
import io.salesline.leads.assignment.domain.Candidate;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.RuleId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who can be given leads now. */
public interface Candidates {

  /** Who takes part in these rules, is active and not absent; their open leads are not counted. */
  Uni<Map<RuleId, List<Candidate>>> present(UnitOfWork unit, List<AssignmentRule> rules);

  /** How many open leads they have; who has none is missing. */
  Uni<Map<MemberId, Long>> openLeads(UnitOfWork unit, Collection<MemberId> members);
}
