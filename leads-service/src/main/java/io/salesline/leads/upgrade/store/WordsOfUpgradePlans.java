package io.salesline.leads.upgrade.store;

import static io.salesline.leads.query.Somebody.SOMEBODY;
import static io.salesline.leads.query.Somebody.isTold;
import static io.salesline.leads.query.Somebody.untold;

import io.salesline.platform.erasure.WordsInColumns;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Plans of a customer that name somebody there, or say how to reach them. It comes early: what it
 * looks for is what the others forget. A plan that lost words has another revision, so that nobody
 * writes them back who read them before.
 */
@ApplicationScoped
@Priority(1)
class WordsOfUpgradePlans extends WordsInColumns {

  private static final String CUSTOMER = "p.customer_id";

  WordsOfUpgradePlans() {
    super(
        """
        with %1$s,
        steps as (
          update upgrade_step t set title = '%2$s'
          from upgrade_plan p
          where p.id = t.plan_id and %3$s
          returning t.plan_id),
        plans as (
          update upgrade_plan p
          set goal = %4$s, note = %5$s, revision = p.revision + 1
          where %6$s or %7$s or p.id in (select plan_id from steps)
          returning p.id)
        select id from plans
        """
            .formatted(
                SOMEBODY,
                GONE,
                isTold(CUSTOMER, "t.title"),
                untold(CUSTOMER, "p.goal"),
                untold(CUSTOMER, "p.note"),
                isTold(CUSTOMER, "p.goal"),
                isTold(CUSTOMER, "p.note")));
  }
}
