package io.salesline.pipeline.visit.domain;

import io.salesline.pipeline.id.VisitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What became of a submitted plan: {@code planned = doneAsPlanned + moved + notDone + open}, and
 * beside it what was done unplanned.
 *
 * @param planned visits that stood in the plan when it was submitted
 * @param doneAsPlanned completed on the very day
 * @param moved completed on another day, or now scheduled for another day that is still to come
 * @param notDone cancelled, or their day is past
 * @param open their day is still to come, or today
 * @param doneUnplanned completed in the week without having stood in its plan
 */
public record PlanVersusDone(
    int planned, int doneAsPlanned, int moved, int notDone, int open, int doneUnplanned) {

  /**
   * A visit as far as this question needs it.
   *
   * @param scheduledOn the day it is scheduled for now
   * @param completedOn null unless it is completed
   */
  public record Fact(
      VisitId visit, VisitState state, LocalDate scheduledOn, LocalDate completedOn) {

    public static Fact of(Visit visit) {
      return new Fact(
          visit.id(), visit.course().state(), visit.slot().day(), visit.course().completedOn());
    }
  }

  private enum Fate {
    DONE_AS_PLANNED,
    MOVED,
    NOT_DONE,
    OPEN,
    DONE_UNPLANNED,
    OF_NO_ACCOUNT
  }

  /**
   * @param promised the day each visit stood for in the plan when it was submitted
   * @param facts those visits, and all others that were completed in the week; more do no harm
   * @param asOf days before it are past
   */
  public static PlanVersusDone of(
      Week week, Map<VisitId, LocalDate> promised, Collection<Fact> facts, LocalDate asOf) {
    List<Fate> fates = facts.stream().map(fact -> fate(week, promised, fact, asOf)).toList();
    return new PlanVersusDone(
        promised.size(),
        count(fates, Fate.DONE_AS_PLANNED),
        count(fates, Fate.MOVED),
        count(fates, Fate.NOT_DONE),
        count(fates, Fate.OPEN),
        count(fates, Fate.DONE_UNPLANNED));
  }

  private static Fate fate(Week week, Map<VisitId, LocalDate> promised, Fact fact, LocalDate asOf) {
    LocalDate day = promised.get(fact.visit());
    if (day == null) {
      boolean done = fact.state() == VisitState.COMPLETED && week.has(fact.completedOn());
      return done ? Fate.DONE_UNPLANNED : Fate.OF_NO_ACCOUNT;
    }
    return switch (fact.state()) {
      case COMPLETED -> fact.completedOn().equals(day) ? Fate.DONE_AS_PLANNED : Fate.MOVED;
      case CANCELLED -> Fate.NOT_DONE;
      case PLANNED, CHECKED_IN -> fateOfOpen(day, fact.scheduledOn(), asOf);
    };
  }

  private static Fate fateOfOpen(LocalDate day, LocalDate scheduledOn, LocalDate asOf) {
    if (scheduledOn.isBefore(asOf)) {
      return Fate.NOT_DONE;
    }
    return scheduledOn.equals(day) ? Fate.OPEN : Fate.MOVED;
  }

  private static int count(List<Fate> fates, Fate wanted) {
    return (int) fates.stream().filter(fate -> fate == wanted).count();
  }
}
