package io.salesline.leads.recycling.store;

import static io.salesline.leads.query.Somebody.SOMEBODY;
import static io.salesline.leads.query.Somebody.isTold;

import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.WordsInColumns;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Why leads stay with their owner, whose duplicates may have brought that with them, and customers,
 * where that names somebody there; that they do, stays.
 */
@ApplicationScoped
@Priority(1)
class WordsOnExemptions extends WordsInColumns {

  WordsOnExemptions() {
    super(
        """
        with %1$s,
        records as (select surviving_lead(l.id) as id from lead l where %3$s)
        update recycling_exemption e set why = '%2$s'
        where e.why <> '%2$s'
          and (%4$s or e.record_id in (select id from records) or %5$s)
        returning e.record_id
        """
            .formatted(
                SOMEBODY,
                GONE,
                Ids.has("l.id"),
                Ids.has("e.record_id"),
                isTold("e.record_id", "e.why")));
  }
}
