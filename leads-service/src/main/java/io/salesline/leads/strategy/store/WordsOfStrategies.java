package io.salesline.leads.strategy.store;

import static io.salesline.leads.query.Somebody.SOMEBODY;
import static io.salesline.leads.query.Somebody.isTold;
import static io.salesline.leads.query.Somebody.untold;

import io.salesline.platform.erasure.WordsInColumns;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Strategy pages that name somebody at the customer, or say how to reach them, in all versions. A
 * latest version that lost words has another revision, so that nobody writes them back who read
 * them before.
 */
@ApplicationScoped
@Priority(1)
class WordsOfStrategies extends WordsInColumns {

  private static final String CUSTOMER = "y.customer_id";

  WordsOfStrategies() {
    super(
        """
        with %s
        update customer_strategy y
        set goal = %s, decision_chain = %s, risks = %s, actions = %s,
          revision = y.revision + case when exists (
            select from customer_strategy later
            where later.customer_id = y.customer_id and later.revision > y.revision)
            then 0 else 1 end
        where %s or %s or %s or %s
        returning y.customer_id
        """
            .formatted(
                SOMEBODY,
                untold(CUSTOMER, "y.goal"),
                untold(CUSTOMER, "y.decision_chain"),
                untold(CUSTOMER, "y.risks"),
                untold(CUSTOMER, "y.actions"),
                isTold(CUSTOMER, "y.goal"),
                isTold(CUSTOMER, "y.decision_chain"),
                isTold(CUSTOMER, "y.risks"),
                isTold(CUSTOMER, "y.actions")));
  }
}
