package io.salesline.leads.importing.store;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.importing.app.LeadsOfFile;
import io.salesline.leads.importing.domain.LeadFileId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class LeadsOfFileTable implements LeadsOfFile {

  private static final Place BEFORE_ALL = new Place(0, 0);

  // Each batch has a lead at least, so that no more batches than leads are opened.
  static final String LIST =
      """
      select b.first_row, t.place, t.row_number, t.lead_id
      from (
        select first_row, lead_ids, row_numbers from lead_file_batch
        where file_id = :id and first_row >= :batch
        order by first_row limit :most + 1) b
      cross join lateral unnest(b.lead_ids, b.row_numbers)
        with ordinality as t(lead_id, row_number, place)
      where b.first_row > :batch or t.place > :lead
      order by b.first_row, t.place limit :most
      """;

  private final Mutiny.SessionFactory sessions;

  LeadsOfFileTable(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<List<Row>> list(LeadFileId file, Optional<Place> after, int most) {
    Place last = after.orElse(BEFORE_ALL);
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(LIST, Object[].class)
                    .setParameter("id", file.value())
                    .setParameter("batch", last.batch())
                    .setParameter("lead", last.lead())
                    .setParameter("most", most)
                    .getResultList())
        .map(rows -> rows.stream().map(LeadsOfFileTable::row).toList());
  }

  private static Row row(Object[] row) {
    return new Row(
        new Place((Long) row[0], (Long) row[1]), (Long) row[2], new LeadId((UUID) row[3]));
  }
}
