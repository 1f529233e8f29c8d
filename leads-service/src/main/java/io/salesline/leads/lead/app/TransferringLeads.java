package io.salesline.leads.lead.app;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.LeadDecision;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Passes leads from one owner to another, as they stand. */
@ApplicationScoped
public class TransferringLeads {

  private final Leads leads;
  private final LeadJournal journal;

  TransferringLeads(Leads leads, LeadJournal journal) {
    this.leads = leads;
    this.journal = journal;
  }

  /** Those that went over; the others are no longer that owner's to give, or on their way. */
  public Uni<List<UUID>> transfer(
      UnitOfWork unit, Collection<UUID> ids, MemberId from, MemberId to) {
    return leads.locked(unit, ids).map(some -> transfer(unit, some, from, to));
  }

  private List<UUID> transfer(UnitOfWork unit, List<Lead> some, MemberId from, MemberId to) {
    List<LeadDecision> decisions =
        some.stream()
            .map(lead -> lead.transfer(from, to, unit.now()))
            .flatMap(Optional::stream)
            .toList();
    decisions.forEach(decision -> journal.record(unit, decision));
    return decisions.stream().map(decision -> decision.lead().id().value()).toList();
  }
}
