package io.salesline.pipeline.visit.app;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The visits of a deal as values, for whoever decides about the deal. */
public interface VisitsOfDeals {

  /**
   * All visits that name the deal, whoever made them, earliest first; in the transaction that the
   * caller is in, so that what it decides and what it saw belong together. Does not lock them.
   */
  Uni<DealVisits> of(UUID opportunityId);

  record DealVisits(List<DealVisit> visits) {

    public DealVisits {
      visits = List.copyOf(visits);
    }

    /**
     * @param state {@code planned}, {@code checked-in}, {@code completed} or {@code cancelled}
     */
    public long count(String state) {
      return visits.stream().filter(visit -> visit.state().equals(state)).count();
    }
  }

  /**
   * @param planned it stood in its week's submitted plan
   * @param completedOn null unless it is completed
   * @param outcome {@code reached}, {@code partly} or {@code not-reached}; null before its debrief
   */
  record DealVisit(
      UUID visitId,
      UUID ownerId,
      String state,
      boolean planned,
      LocalDate scheduledOn,
      LocalDate completedOn,
      String outcome) {}
}
