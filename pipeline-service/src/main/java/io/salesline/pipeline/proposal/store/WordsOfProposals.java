package io.salesline.pipeline.proposal.store;

import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.WordsInColumns;
import jakarta.enterprise.context.ApplicationScoped;

/** What was noted on proposals for a deal that came of somebody's lead. */
@ApplicationScoped
class WordsOfProposals extends WordsInColumns {

  WordsOfProposals() {
    super(
        """
        update proposal p set note = null
        where p.note is not null
          and p.opportunity_id in (select o.id from opportunity o where %s)
        returning p.id
        """
            .formatted(Ids.has("o.lead_id")));
  }
}
