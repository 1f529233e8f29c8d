package io.salesline.leads.recycling.app;

import io.salesline.leads.id.LeadId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;

/** Leads that stay with their owners for a while, whatever the rules say. */
public interface Exemptions {

  /** Replaces the one before, if there is one. */
  Uni<Void> grant(UnitOfWork unit, LeadId lead, LocalDate until, String why);
}
