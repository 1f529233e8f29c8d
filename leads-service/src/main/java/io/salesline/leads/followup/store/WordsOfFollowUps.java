package io.salesline.leads.followup.store;

import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.WordsInColumns;
import jakarta.enterprise.context.ApplicationScoped;

/** What was noted when somebody was called, written to or met. That it was done is counted. */
@ApplicationScoped
class WordsOfFollowUps extends WordsInColumns {

  WordsOfFollowUps() {
    super(
        """
        update follow_up f
        set note = null, next_step = case when next_step is not null then '•' end
        where %s
        returning f.id
        """
            .formatted(Ids.has("f.lead_id")));
  }
}
