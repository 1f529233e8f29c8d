package io.salesline.pipeline.opportunity.store;

import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.WordsInColumns;
import jakarta.enterprise.context.ApplicationScoped;

/** The next step of a deal that came of somebody's lead. */
@ApplicationScoped
class WordsOfDeals extends WordsInColumns {

  WordsOfDeals() {
    super(
        """
        update opportunity o set next_step = '•'
        where o.next_step is not null and %s
        returning o.id
        """
            .formatted(Ids.has("o.lead_id")));
  }
}
