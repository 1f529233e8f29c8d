package io.salesline.pipeline.contract.app;

import io.salesline.platform.metrics.Counted;
import io.salesline.platform.time.Organisation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;

/** How many contracts have an overdue instalment. */
@ApplicationScoped
class OverdueContracts implements Counted {

  private final ContractQueries contracts;
  private final Organisation organisation;

  OverdueContracts(ContractQueries contracts, Organisation organisation) {
    this.contracts = contracts;
    this.organisation = organisation;
  }

  @Override
  public String gauge() {
    return "salesline.contracts.overdue";
  }

  @Override
  public Uni<Long> count(Instant now) {
    return contracts.overdue(LocalDate.ofInstant(now, organisation.zone()));
  }
}
