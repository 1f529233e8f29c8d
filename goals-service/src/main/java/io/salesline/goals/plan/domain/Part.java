package io.salesline.goals.plan.domain;

import io.salesline.goals.MemberId;
import io.salesline.goals.period.Period;
import io.salesline.goals.period.PeriodKind;
import java.util.List;
import java.util.TreeSet;

/**
 * A cell, and the period of the plan's year that it is in.
 *
 * @param period of which the cell has the days that the cell above has
 */
public record Part(Period period, Cell cell) {

  public static Part of(Plan plan, CellName name) {
    return new Part(plan.period(name.period()), plan.cell(name));
  }

  /**
   * What it is made of: parts that have all of its leaves between them. A place with nobody beneath
   * is its own only part.
   */
  public List<Part> by(Breakdown by, Plan plan) {
    return by.period()
        .map(kind -> periods(kind, plan))
        .orElseGet(() -> by == Breakdown.PLACE ? places(plan) : segments());
  }

  /** By which people name it among the parts beside it: a period's or segment's key, or an id. */
  public String key(Breakdown by, Plan plan) {
    return switch (by) {
      case HALF, QUARTER, MONTH, WEEK, DAY -> period.key();
      case PLACE -> id(plan.places().get(cell.node()));
      case SEGMENT -> plan.segments().get(cell.segments().first()).key();
    };
  }

  private static String id(Place place) {
    return place.member().map(MemberId::value).orElse(place.unit().value()).toString();
  }

  /** Those with a day in common; what lies outside the cell does not count. */
  private List<Part> periods(PeriodKind kind, Plan plan) {
    return plan.year().periods(kind).stream()
        .map(part -> in(part, plan))
        .filter(part -> !part.cell().days().isEmpty())
        .toList();
  }

  private Part in(Period part, Plan plan) {
    DayRange days = plan.days().range(part.first(), part.last()).within(cell.days());
    return new Part(part, new Cell(cell.node(), cell.segments(), days));
  }

  private List<Part> places(Plan plan) {
    List<Integer> children = plan.places().axis().children(cell.node());
    return children.isEmpty() ? List.of(this) : children.stream().map(this::at).toList();
  }

  /** The same of another place. */
  public Part at(int node) {
    return new Part(period, new Cell(node, cell.segments(), cell.days()));
  }

  private List<Part> segments() {
    return cell.segments().stream().map(this::only).toList();
  }

  private Part only(int segment) {
    return new Part(period, new Cell(cell.node(), new TreeSet<>(List.of(segment)), cell.days()));
  }
}
