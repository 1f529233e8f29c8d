package io.salesline.pipeline.activity.store;

import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.WordsInColumns;
import jakarta.enterprise.context.ApplicationScoped;

/** What was said of activities on visits to somebody, and on deals that came of their lead. */
@ApplicationScoped
class WordsOfActivities extends WordsInColumns {

  WordsOfActivities() {
    super(
        """
        update activity a
        set subject = '•', note = case when note is not null then '•' end
        where a.visit_id in (select v.id from visit v where %s)
          or a.opportunity_id in (select o.id from opportunity o where %s)
        returning a.id
        """
            .formatted(Ids.has("v.contact_id"), Ids.has("o.lead_id")));
  }
}
