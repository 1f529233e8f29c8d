package io.salesline.leads.appeal.store;

import static io.salesline.leads.query.Somebody.SOMEBODY;
import static io.salesline.leads.query.Somebody.isTold;

import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.WordsInColumns;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What was said for and against an appeal about a lead, and about a customer where it names
 * somebody there; that it was decided, and how, stays.
 */
@ApplicationScoped
@Priority(1)
class WordsOfAppeals extends WordsInColumns {

  WordsOfAppeals() {
    super(
        """
        with %1$s
        update appeal a set words = '%2$s',
          decision_words = case when a.decision_words is not null then '%2$s' end
        where (%3$s or %4$s or %5$s) and (a.words <> '%2$s' or a.decision_words <> '%2$s')
        returning a.id
        """
            .formatted(
                SOMEBODY,
                GONE,
                Ids.has("a.record_id"),
                isTold("a.record_id", "a.words"),
                isTold("a.record_id", "a.decision_words")));
  }
}
