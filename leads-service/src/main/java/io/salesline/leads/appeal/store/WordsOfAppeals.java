package io.salesline.leads.appeal.store;

import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.WordsInColumns;
import jakarta.enterprise.context.ApplicationScoped;

/** What was said for and against an appeal; that it was decided, and how, stays. */
@ApplicationScoped
class WordsOfAppeals extends WordsInColumns {

  WordsOfAppeals() {
    super(
        """
        update appeal a set words = '%s',
          decision_words = case when a.decision_words is not null then '%1$s' end
        where %s and (a.words <> '%1$s' or a.decision_words <> '%1$s')
        returning a.id
        """
            .formatted(GONE, Ids.has("a.lead_id")));
  }
}
