package io.salesline.leads.recycling.app;

import io.salesline.leads.id.LeadId;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;

/** A manager lets a lead stay with its owner until a day. */
@ApplicationScoped
public class ExemptingLead {

  private final HeldLeads leads;
  private final Exemptions exemptions;

  ExemptingLead(HeldLeads leads, Exemptions exemptions) {
    this.leads = leads;
    this.exemptions = exemptions;
  }

  /** Fails with 404 where nobody in the scope holds it. */
  public Uni<Void> exempt(UnitOfWork unit, LeadId id, LocalDate until, String why) {
    return leads
        .find(unit.session(), unit.scope(), id)
        .map(found -> found.orElseThrow(Refusal::notFound))
        .invoke(lead -> unit.audit(entry(id, until)))
        .chain(lead -> exemptions.grant(unit, id, until, why));
  }

  /** Why is free text and stays in its table. */
  private static AuditEntry entry(LeadId id, LocalDate until) {
    return new AuditEntry(
        "lead",
        id.toString(),
        "exempted-from-recycling",
        Map.of(),
        Map.of("until", until.toString(), "why", AuditEntry.CONCEALED));
  }
}
