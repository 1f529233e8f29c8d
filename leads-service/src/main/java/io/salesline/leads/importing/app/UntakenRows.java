package io.salesline.leads.importing.app;

import io.salesline.leads.importing.domain.LeadFileId;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks at the rows of a file that became no lead. */
public interface UntakenRows {

  /**
   * @param outcome {@code rejected} or {@code duplicate}
   * @param wrong with a rejected row
   * @param clashes with a duplicate
   */
  record Untaken(
      Outcome.Where where,
      String outcome,
      List<Wrong> wrong,
      List<Clashing> clashes,
      List<String> cells) {}

  /**
   * What a row is the same as.
   *
   * @param record {@code lead} or {@code customer}
   * @param id null where the asker does not see it, or it is gone; so is the name
   * @param ownerName null where nobody has it
   */
  record Clashing(String record, UUID id, String name, String ownerName, String matchedOn) {}

  /**
   * In the file's order.
   *
   * @param scope which records the asker sees
   * @param outcome empty for both
   * @param after the number of the row before
   */
  Uni<List<Untaken>> list(
      Scope scope, LeadFileId file, Optional<String> outcome, long after, int most);
}
