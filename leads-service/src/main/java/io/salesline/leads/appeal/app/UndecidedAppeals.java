package io.salesline.leads.appeal.app;

import io.salesline.leads.appeal.domain.Matter;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.LeadId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether it is disputed whose a lead or a customer is. */
@ApplicationScoped
public class UndecidedAppeals {

  private final Appeals appeals;

  UndecidedAppeals(Appeals appeals) {
    this.appeals = appeals;
  }

  public Uni<Boolean> on(UnitOfWork unit, LeadId lead) {
    return appeals.isOpen(unit, Matter.of(lead));
  }

  public Uni<Boolean> on(UnitOfWork unit, CustomerId customer) {
    return appeals.isOpen(unit, Matter.of(customer));
  }
}
