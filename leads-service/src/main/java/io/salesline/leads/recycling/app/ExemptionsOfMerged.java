package io.salesline.leads.recycling.app;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.lead.app.LeadFollower;
import io.salesline.leads.lead.domain.LeadDecision;
import io.salesline.leads.lead.domain.LeadEvent;
import io.salesline.leads.merging.app.MovingReferences;
import io.salesline.leads.recycling.domain.RecordId;
import io.salesline.platform.command.Following;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A lead or a customer that is not exempt takes over the exemption of its duplicate. */
@ApplicationScoped
class ExemptionsOfMerged
    implements MovingReferences, LeadFollower, Following<ExemptionsOfMerged.Merged> {

  private final Exemptions exemptions;

  ExemptionsOfMerged(Exemptions exemptions) {
    this.exemptions = exemptions;
  }

  record Merged(RecordId duplicate, RecordId survivor) {}

  @Override
  public Uni<Void> move(UnitOfWork unit, CustomerId duplicate, CustomerId survivor) {
    return move(unit, new Merged(RecordId.of(duplicate), RecordId.of(survivor)));
  }

  @Override
  public void follow(UnitOfWork unit, LeadDecision decision) {
    if (decision.event() instanceof LeadEvent.Absorbed absorbed) {
      var survivor = RecordId.of(decision.lead().id());
      unit.follow(this, new Merged(RecordId.of(absorbed.duplicate()), survivor));
    }
  }

  @Override
  public Uni<Void> from(UnitOfWork unit, List<Merged> all) {
    return InTurn.each(all, merged -> move(unit, merged));
  }

  private Uni<Void> move(UnitOfWork unit, Merged merged) {
    return exemptions
        .move(unit, merged.duplicate(), merged.survivor())
        .invoke(
            moved ->
                moved.ifPresent(until -> unit.audit(Exempting.entry(merged.survivor(), until))))
        .replaceWithVoid();
  }
}
