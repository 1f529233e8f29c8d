package io.salesline.leads.query;

import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.PersonalPlace;

/**
 * Whom an erasure forgets, as far as words on customers may name them: pieces of a statement with
 * the parameter {@code ids}. The people are read where they stand, so that a place which asks for
 * them has to come before those which forget them.
 */
public final class Somebody {

  /**
   * Tells the people at customers: contacts, and of leads those that were converted; each also at
   * the duplicates of their customer, on which words stay.
   */
  public static final String SOMEBODY =
      """
      people as (
        select k.customer_id, k.name, k.phone, k.email from contact k where %s
        union all
        select surviving_customer(v.customer_id), l.contact_name, l.phone, l.email
        from lead l join conversion v on v.lead_id = surviving_lead(l.id) where %s),
      somebody as (
        select * from people
        union all
        select d.id, p.name, p.phone, p.email
        from people p
        join customer d on d.status = 'merged' and surviving_customer(d.id) = p.customer_id)
      """
          .formatted(Ids.has("k.id"), Ids.has("l.id"));

  private Somebody() {}

  /**
   * Whether words name one of them, or say how to reach them.
   *
   * @param customer the column with whom the words are about
   */
  public static String isTold(String customer, String words) {
    return """
        exists (
          select from somebody s
          where s.customer_id = %1$s
            and (position(lower(s.name) in lower(%2$s)) > 0
              or position(lower(s.email) in lower(%2$s)) > 0
              or position(s.phone in %2$s) > 0))
        """
        .formatted(customer, words);
  }

  /** The words where that is not so; else a sign that they are gone. */
  public static String untold(String customer, String words) {
    return "case when %s then '%s' else %s end"
        .formatted(isTold(customer, words), PersonalPlace.GONE, words);
  }
}
