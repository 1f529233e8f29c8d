package io.salesline.reporting.deal;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a batch did to a stay.
 *
 * @param enteredOn the day in UTC; null where a recorded deal's source does not tell it
 * @param firstEntry whether the deal had not been in the stage before
 * @param before null for a stay that began
 */
public record StayChange(
    String stage, LocalDate enteredOn, boolean firstEntry, State before, State after) {

  /** To be returned by whatever writes stays. */
  static final String RETURNING =
      """

      returning new.stage, day_of(new.entered_at) as entered_on, new.first_entry,
        old.opportunity_id is not null as was_there, old.next_days as next_before,
        old.beyond_days as beyond_before, old.lost_days as lost_before,
        tenths_until(old.entered_at, old.left_at) as stayed_before, new.next_days, new.beyond_days,
        new.lost_days, tenths_until(new.entered_at, new.left_at) as stayed
      """;

  /**
   * What became of it so far; null for what has not happened.
   *
   * @param nextDays after how many days the next stage was reached, begun days counted
   * @param beyondDays the next stage or a later one
   * @param tenths how long it lasted, in tenths of a day
   */
  public record State(Integer nextDays, Integer beyondDays, Integer lostDays, Integer tenths) {}

  static List<StayChange> of(RowSet<Row> rows) {
    var changes = new ArrayList<StayChange>();
    for (Row row : rows) {
      changes.add(
          new StayChange(
              row.getString("stage"),
              row.getLocalDate("entered_on"),
              row.getBoolean("first_entry"),
              row.getBoolean("was_there") ? before(row) : null,
              after(row)));
    }
    return changes;
  }

  private static State before(Row row) {
    return new State(
        row.getInteger("next_before"),
        row.getInteger("beyond_before"),
        row.getInteger("lost_before"),
        row.getInteger("stayed_before"));
  }

  private static State after(Row row) {
    return new State(
        row.getInteger("next_days"),
        row.getInteger("beyond_days"),
        row.getInteger("lost_days"),
        row.getInteger("stayed"));
  }
}
