package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.Standing;
import io.salesline.pipeline.process.app.SalesProcess;
import io.salesline.pipeline.process.app.SalesProcesses;
import io.salesline.platform.time.Organisation;
import io.salesline.platform.time.WorkingCalendar;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Says of deals on which day they begin to rot (停滞): the first working day after those that their
 * process allows them in their stage. The day on which they came there does not count.
 */
@ApplicationScoped
public class RottingDays {

  private final SalesProcesses processes;
  private final Organisation organisation;
  private final WorkingCalendar calendar;

  RottingDays(SalesProcesses processes, Organisation organisation, WorkingCalendar calendar) {
    this.processes = processes;
    this.organisation = organisation;
    this.calendar = calendar;
  }

  /**
   * In the organisation's zone; without those that need not leave their stage, and those whose time
   * of entry nobody told.
   */
  public Uni<Map<OpportunityId, LocalDate>> of(List<Opportunity> deals) {
    List<Opportunity> dwelling = deals.stream().filter(RottingDays::dwells).toList();
    List<Integer> versions =
        dwelling.stream().map(deal -> deal.standing().processVersion()).distinct().toList();
    return Multi.createFrom()
        .iterable(versions)
        .onItem()
        .transformToUniAndConcatenate(processes::require)
        .collect()
        .asMap(SalesProcess::version)
        .map(known -> days(dwelling, known));
  }

  private static boolean dwells(Opportunity deal) {
    return deal.standing().dwells() && deal.standing().stageEnteredAt() != null;
  }

  private Map<OpportunityId, LocalDate> days(
      List<Opportunity> dwelling, Map<Integer, SalesProcess> known) {
    return dwelling.stream()
        .collect(Collectors.toMap(Opportunity::id, deal -> day(deal.standing(), known)));
  }

  private LocalDate day(Standing standing, Map<Integer, SalesProcess> known) {
    int limit = known.get(standing.processVersion()).dwellLimit(standing.stage().value());
    LocalDate entered = standing.stageEnteredAt().atZone(organisation.zone()).toLocalDate();
    return calendar.days().after(entered, limit + 1);
  }
}
