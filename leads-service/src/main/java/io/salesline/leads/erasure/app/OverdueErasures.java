package io.salesline.leads.erasure.app;

import io.salesline.platform.metrics.Counted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** How many erasures a service should have answered and has not. */
@ApplicationScoped
class OverdueErasures implements Counted {

  private final Erasures erasures;

  OverdueErasures(Erasures erasures) {
    this.erasures = erasures;
  }

  @Override
  public String gauge() {
    return "salesline.erasures.overdue";
  }

  @Override
  public Uni<Long> count(Instant now) {
    return erasures.overdue(now);
  }
}
