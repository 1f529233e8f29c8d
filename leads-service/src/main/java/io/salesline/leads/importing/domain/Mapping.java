package io.salesline.leads.importing.domain;

import io.salesline.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * What each column of a file says; empty for one that is not read. No two say the same.
 *
 * @param columns in the file's order
 */
public record Mapping(List<Optional<Target>> columns) {

  public Mapping {
    columns = List.copyOf(columns);
  }

  /** The first column of a known name says it. */
  static Mapping suggestedBy(List<String> header) {
    var taken = EnumSet.noneOf(Target.class);
    var columns = new ArrayList<Optional<Target>>();
    header.forEach(name -> columns.add(Target.suggestedBy(name).filter(taken::add)));
    return new Mapping(columns);
  }

  /**
   * @throws Refusal 422 for another number of columns, or two that say the same
   */
  void check(int count) {
    if (columns.size() != count) {
      throw Refusal.field("columns", "columns-miscounted", "columns", count);
    }
    var taken = EnumSet.noneOf(Target.class);
    for (Optional<Target> column : columns) {
      if (column.isPresent() && !taken.add(column.get())) {
        throw Refusal.field("columns", "column-said-twice", "column", column.get().key());
      }
    }
  }

  /**
   * @throws Refusal 422 where nothing says the company, without which there is no lead
   */
  void checkCompany() {
    if (!columns.contains(Optional.of(Target.COMPANY))) {
      throw Refusal.field("columns", "company-unmapped");
    }
  }

  /** What a row says of that; null for nothing. */
  public String said(List<String> cells, Target target) {
    int column = columns.indexOf(Optional.of(target));
    return column < 0 ? null : cells.get(column);
  }
}
