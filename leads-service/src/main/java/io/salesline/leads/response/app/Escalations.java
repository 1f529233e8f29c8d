package io.salesline.leads.response.app;

import io.salesline.leads.id.EscalationId;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.response.domain.Escalation;
import io.salesline.leads.response.domain.EscalationStep;
import io.salesline.leads.response.domain.FirstResponse;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the steps are kept that were taken. */
public interface Escalations {

  /** Whether a step is due, without a lock. */
  Uni<Boolean> anyDue(Instant now);

  /**
   * Leads whose owners' next step is due, locked until the transaction ends, those first that have
   * waited longest; one that another replica is busy with is passed over.
   */
  Uni<List<LeadId>> lockDue(UnitOfWork unit, int most);

  /** What is due of leads that are locked. */
  Uni<List<FirstResponse>> due(UnitOfWork unit, List<LeadId> leads);

  /**
   * Who manages the unit of each of them, or the next one above it that somebody else manages. Who
   * has nobody above is not in it.
   */
  Uni<Map<MemberId, MemberId>> managers(UnitOfWork unit, Collection<MemberId> members);

  /** Steps that are taken; each response of them waits for its next one. */
  Uni<Void> record(UnitOfWork unit, List<Escalation> escalations);

  /** The last first. */
  Uni<List<Escalation>> list(Scope scope, Filter filter, Optional<Place> after, int most);

  /**
   * @param told only those that this member was told of
   */
  record Filter(Optional<MemberId> told, Optional<EscalationStep> step, Optional<LeadId> lead) {}

  record Place(Instant escalatedAt, EscalationId id) {}
}
