package io.salesline.leads.importing.store;

import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.WordsInColumns;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Rows of files that became no lead and have somebody's phone or e-mail in them, or the same keys
 * as their lead. It comes first: what it looks for is what the others forget.
 */
@ApplicationScoped
@Priority(1)
class WordsOfUntakenRows extends WordsInColumns {

  WordsOfUntakenRows() {
    super(
        """
        with somebody as (
          select l.id, l.phone, l.email from lead l where %s
          union all
          select k.id, k.phone, k.email from contact k where %s),
        rows as (
          update lead_file_row r set cells = '[]'
          from somebody s
          where position(lower(s.email) in lower(r.cells::text)) > 0
            or position(s.phone in r.cells::text) > 0
            or position(s.id::text in r.reasons::text) > 0
          returning r.file_id)
        select file_id from rows
        """
            .formatted(Ids.has("l.id"), Ids.has("k.id")));
  }
}
