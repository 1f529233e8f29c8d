package io.salesline.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.Stack;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever happens to units, in whatever order it is told, who is beneath whom is right. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class ArrangingUnitsIT {

  /** Differences, both ways, between the closure that is kept and the tree as it stands. */
  private static final String WRONG =
      """
      with recursive beneath as (
        select unit_id as a, unit_id as d from access_unit
        union select b.a, u.unit_id from beneath b join access_unit u on u.parent_id = b.d),
      kept as (select ancestor_id, descendant_id from access_unit_closure)
      select count(*) from (
        (select * from beneath except select * from kept)
        union all (select * from kept except select * from beneath)) wrong
      """;

  @Test
  void theClosureEqualsTheTreeAfterEveryRecord() throws SQLException {
    try (var database = Stack.database()) {
      database.setAutoCommit(false);
      var dice = new Random(20261126);
      var units = new ArrayList<UUID>();
      for (long revision = 1; revision <= 400; revision++) {
        happen(database, dice, units, revision);
        assertThat(count(database, WRONG)).as("after record %d", revision).isZero();
      }
      assertThat(count(database, "select count(*) from access_unit_closure")).isGreaterThan(100);
      database.rollback();
    }
  }

  private static void happen(Connection database, Random dice, List<UUID> units, long revision)
      throws SQLException {
    int kind = units.size() < 3 ? 0 : dice.nextInt(10);
    if (kind < 4) {
      // A parent may be told after its child: a compacted topic keeps only its latest record.
      UUID unit = new UUID(7, revision);
      UUID parent = dice.nextInt(6) == 0 ? new UUID(7, revision + 1) : any(units, dice);
      apply(database, unit, parent, revision, false);
      units.add(unit);
    } else if (kind < 7) {
      UUID unit = any(units, dice);
      apply(database, unit, earlier(units, unit, dice), revision, false);
    } else if (kind < 8) {
      apply(database, any(units, dice), any(units, dice), 0, false); // stale
    } else if (kind < 9) {
      apply(database, units.removeLast(), null, revision, true);
    } else {
      apply(database, units.getFirst(), null, revision, false);
    }
  }

  private static UUID any(List<UUID> units, Random dice) {
    return units.isEmpty() ? null : units.get(dice.nextInt(units.size()));
  }

  /** One that came before, so that no unit is beneath itself. */
  private static UUID earlier(List<UUID> units, UUID unit, Random dice) {
    int before = units.indexOf(unit);
    return before == 0 ? null : units.get(dice.nextInt(before));
  }

  private static void apply(
      Connection database, UUID unit, UUID parent, long revision, boolean deleted)
      throws SQLException {
    try (var call =
        database.prepareStatement(
            """
            select apply_organisation_record(jsonb_build_object('kind', 'unit', 'unit_id', ?::text,
              'parent_id', ?::text, 'unit_kind', 'team', 'name', 'x', 'revision', ?, 'deleted', ?,
              'organisation_version', 0))
            """)) {
      call.setString(1, unit.toString());
      call.setString(2, parent == null ? null : parent.toString());
      call.setLong(3, revision);
      call.setBoolean(4, deleted);
      call.execute();
    }
  }

  private static long count(Connection database, String sql) throws SQLException {
    try (var rows = database.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
