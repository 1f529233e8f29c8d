package io.salesline.leads.importing.app;

import io.salesline.leads.csv.RawRow;
import io.salesline.leads.csv.RowCutter;
import io.salesline.leads.importing.domain.Layout;
import io.salesline.leads.importing.domain.LeadFile;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The rows of a file from some place on, a part of its bytes in memory. For one asker at a time.
 */
final class RowsOfFile {

  private final LeadFiles files;
  private final LeadFile file;
  private final RowCutter cutter;
  private final Deque<RawRow> cut = new ArrayDeque<>();
  private boolean ended;

  RowsOfFile(LeadFiles files, LeadFile file, Layout.Place from) {
    this.files = files;
    this.file = file;
    this.cutter = new RowCutter(file.encoding(), file.delimiter(), from.offset(), from.line());
  }

  /** The next so many; fewer at the end only. */
  Uni<List<RawRow>> next(int most) {
    if (ended || cut.size() >= most) {
      return Uni.createFrom().item(() -> taken(most));
    }
    return files.bytes(file.id(), cutter.position()).invoke(this::cut).chain(() -> next(most));
  }

  private void cut(byte[] bytes) {
    ended = bytes.length == 0;
    cut.addAll(ended ? cutter.finish() : cutter.feed(bytes));
  }

  private List<RawRow> taken(int most) {
    var rows = new ArrayList<RawRow>();
    while (!cut.isEmpty() && rows.size() < most) {
      rows.add(cut.poll());
    }
    return rows;
  }
}
