package io.salesline.goals.plan.app;

import io.salesline.goals.UnitId;
import io.salesline.goals.plan.domain.Place;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;

/** The organisation beneath a unit, from which a plan is made. */
public interface Organising {

  /**
   * A unit or a member of one, and when they are there.
   *
   * @param parent by its number; -1 for the top
   * @param from the first day
   * @param to the last day
   */
  record Node(Place place, int parent, LocalDate from, LocalDate to) {}

  /**
   * From the top down: the unit with all units beneath it, and who sells and belongs to one of them
   * at some time between two days. Empty where there is no such unit.
   */
  Uni<List<Node>> beneath(UnitOfWork work, UnitId unit, LocalDate first, LocalDate last);
}
