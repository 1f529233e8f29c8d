package io.salesline.reporting.question;

import io.salesline.reporting.sql.Bindings;
import java.util.ArrayList;
import java.util.List;

/** Whose deals stand in a cut. Records follow today's owner and today's organisation. */
public final class OwnersToday {

  private OwnersToday() {}

  /**
   * A select of {@code owner_id}, each once. For a cut of everybody there is none: filter nothing.
   */
  public static String select(Cut cut, Bindings bindings) {
    List<String> sets = new ArrayList<>();
    if (!cut.scope().all()) {
      String caller = bindings.add(cut.scope().member());
      String today = bindings.add(cut.scope().today());
      sets.add(
          "select member_id as owner_id from visible_members(%s, %s)".formatted(caller, today));
    }
    if (cut.unit() != null) {
      String unit = bindings.add(cut.unit());
      String today = bindings.add(cut.scope().today());
      sets.add("select member_id as owner_id from unit_members(%s, %s)".formatted(unit, today));
    }
    if (cut.member() != null) {
      sets.add("select %s::uuid as owner_id".formatted(bindings.add(cut.member())));
    }
    // A member of two units beneath the one asked still counts once.
    return sets.size() == 1
        ? "select distinct * from (" + sets.getFirst() + ") one"
        : String.join(" intersect ", sets);
  }
}
