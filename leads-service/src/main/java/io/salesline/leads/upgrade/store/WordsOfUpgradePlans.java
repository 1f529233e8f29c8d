package io.salesline.leads.upgrade.store;

import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.PersonalPlace;
import io.salesline.platform.erasure.Words;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/**
 * Plans of a customer that name somebody there, or say how to reach them. It comes early: what it
 * looks for is what the others forget. A plan that lost words has another revision, so that nobody
 * writes them back who read them before.
 */
@ApplicationScoped
@Priority(1)
class WordsOfUpgradePlans implements PersonalPlace {

  private static final Words WORDS =
      new Words(
          """
          with somebody as (
            select k.customer_id, k.name, k.phone, k.email from contact k where %1$s
            union all
            select surviving_customer(v.customer_id), l.contact_name, l.phone, l.email
            from lead l join conversion v on v.lead_id = l.id where %2$s),
          steps as (
            update upgrade_step t set title = '%3$s'
            from upgrade_plan p
            where p.id = t.plan_id and %4$s
            returning t.plan_id),
          plans as (
            update upgrade_plan p
            set goal = case when %5$s then '%3$s' else p.goal end,
              note = case when %6$s then '%3$s' else p.note end,
              revision = p.revision + 1
            where %5$s or %6$s or p.id in (select plan_id from steps)
            returning p.id)
          select id from plans
          """
              .formatted(
                  Ids.has("k.id"),
                  Ids.has("l.id"),
                  GONE,
                  tellsOf("t.title"),
                  tellsOf("p.goal"),
                  tellsOf("p.note")));

  private static String tellsOf(String words) {
    return """
        exists (
          select from somebody s
          where s.customer_id = p.customer_id
            and (position(lower(s.name) in lower(%1$s)) > 0
              or position(lower(s.email) in lower(%1$s)) > 0
              or position(s.phone in %1$s) > 0))
        """
        .formatted(words);
  }

  @Override
  public Uni<Set<UUID>> erase(UnitOfWork unit, Set<UUID> records) {
    return WORDS.erase(unit, records);
  }
}
