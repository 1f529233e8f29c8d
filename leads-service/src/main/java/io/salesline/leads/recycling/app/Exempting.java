package io.salesline.leads.recycling.app;

import io.salesline.leads.recycling.domain.RecordId;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;

/** A manager lets a lead or a customer stay with its owner until a day. */
@ApplicationScoped
public class Exempting {

  private final HeldRecords records;
  private final Exemptions exemptions;

  Exempting(HeldRecords records, Exemptions exemptions) {
    this.records = records;
    this.exemptions = exemptions;
  }

  /** Fails with 404 where nobody in the scope holds it. */
  public Uni<Void> exempt(UnitOfWork unit, RecordId id, LocalDate until, String why) {
    return records
        .find(unit.session(), unit.scope(), id)
        .map(found -> found.orElseThrow(Refusal::notFound))
        .invoke(held -> unit.audit(entry(id, until)))
        .chain(held -> exemptions.grant(unit, id, until, why));
  }

  /** Why is free text and stays in its table. */
  static AuditEntry entry(RecordId id, LocalDate until) {
    return new AuditEntry(
        id.kind().key(),
        id.toString(),
        "exempted-from-recycling",
        Map.of(),
        Map.of("until", until.toString(), "why", AuditEntry.CONCEALED));
  }
}
