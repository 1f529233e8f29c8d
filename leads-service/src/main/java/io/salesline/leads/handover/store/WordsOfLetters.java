package io.salesline.leads.handover.store;

import static io.salesline.leads.query.Somebody.SOMEBODY;
import static io.salesline.leads.query.Somebody.isTold;
import static io.salesline.leads.query.Somebody.untold;

import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.WordsInColumns;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What a letter promises to whom a lead speaks of, and what comes next; of customers only what
 * names somebody there.
 */
@ApplicationScoped
@Priority(1)
class WordsOfLetters extends WordsInColumns {

  private static final String CUSTOMER = "i.record_id";

  WordsOfLetters() {
    super(
        """
        with %1$s,
        on_leads as (
          update handover_item i
          set promise = case when promise is not null then '%2$s' end,
            next_step = case when next_step is not null then '%2$s' end
          where i.kind = 'lead' and %3$s
          returning i.handover_id),
        on_customers as (
          update handover_item i set promise = %4$s, next_step = %5$s
          where i.kind = 'customer' and (%6$s or %7$s)
          returning i.handover_id)
        select handover_id from on_leads union select handover_id from on_customers
        """
            .formatted(
                SOMEBODY,
                GONE,
                Ids.has("i.record_id"),
                untold(CUSTOMER, "i.promise"),
                untold(CUSTOMER, "i.next_step"),
                isTold(CUSTOMER, "i.promise"),
                isTold(CUSTOMER, "i.next_step")));
  }
}
