package io.salesline.leads.response.app;

import io.salesline.platform.metrics.Counted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** To how many leads nobody has turned although the time is up. */
@ApplicationScoped
class OverdueResponses implements Counted {

  private final ResponseQueries responses;

  OverdueResponses(ResponseQueries responses) {
    this.responses = responses;
  }

  @Override
  public String gauge() {
    return "salesline.leads.responses.overdue";
  }

  @Override
  public Uni<Long> count(Instant now) {
    return responses.overdue(now);
  }
}
