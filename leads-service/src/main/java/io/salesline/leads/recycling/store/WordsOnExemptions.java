package io.salesline.leads.recycling.store;

import static io.salesline.leads.query.Somebody.SOMEBODY;
import static io.salesline.leads.query.Somebody.isTold;

import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.WordsInColumns;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Why leads stay with their owner, and customers, where that names somebody there; that they do,
 * stays.
 */
@ApplicationScoped
@Priority(1)
class WordsOnExemptions extends WordsInColumns {

  WordsOnExemptions() {
    super(
        """
        with %1$s
        update recycling_exemption e set why = '%2$s'
        where e.why <> '%2$s' and (%3$s or %4$s)
        returning e.record_id
        """
            .formatted(SOMEBODY, GONE, Ids.has("e.record_id"), isTold("e.record_id", "e.why")));
  }
}
