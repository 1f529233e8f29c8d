package io.salesline.leads.assignment.app;

import io.salesline.leads.assignment.domain.AssignmentRule;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.RuleId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where the rules are kept. */
public interface Rules {

  /** Those that are active, in their order. Whoever changes rules waits for this transaction. */
  Uni<List<AssignmentRule>> inForce(UnitOfWork unit);

  /** Waits for the turns that are under way; those to come wait for this transaction. */
  Uni<Void> stop(UnitOfWork unit);

  /** All, in their order, with their latest rosters. */
  Uni<List<AssignmentRule>> all();

  /** With its latest roster. Fails with a 404 refusal. */
  Uni<AssignmentRule> get(RuleId id);

  /** The same in a command. */
  Uni<AssignmentRule> require(UnitOfWork unit, RuleId id);

  /** A rule with what is new of it: a version or a roster that is there already stays as it is. */
  Uni<Void> save(UnitOfWork unit, AssignmentRule rule);

  Uni<Boolean> isUnit(UnitOfWork unit, java.util.UUID id);

  /** Those of them whom the organisation does not know, or no longer. */
  Uni<List<MemberId>> unknown(UnitOfWork unit, List<MemberId> members);
}
