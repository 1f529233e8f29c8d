package io.salesline.leads.importing.app;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.importing.domain.LeadFileId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** The rows of a file that became leads. */
public interface LeadsOfFile {

  /**
   * @param number of the row, as in {@link Outcome.Where}; null where it was read before these were
   *     kept
   */
  record Row(Place place, Long number, LeadId lead) {}

  /**
   * Where a row stands.
   *
   * @param batch the first row of its batch
   * @param lead which lead of the batch, from 1
   */
  record Place(long batch, long lead) {}

  /**
   * In the file's order.
   *
   * @param after where the page before ended
   */
  Uni<List<Row>> list(LeadFileId file, Optional<Place> after, int most);
}
