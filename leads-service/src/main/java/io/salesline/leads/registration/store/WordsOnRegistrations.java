package io.salesline.leads.registration.store;

import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.WordsInColumns;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Why companies are registered, where that names somebody, or gives their phone or e-mail. It comes
 * before the others: what it looks for is what they forget.
 */
@ApplicationScoped
@Priority(1)
class WordsOnRegistrations extends WordsInColumns {

  WordsOnRegistrations() {
    super(
        """
        with somebody as (
          select l.contact_name as name, l.phone, l.email from lead l where %s
          union all
          select k.name, k.phone, k.email from contact k where %s),
        words as (
          update registration r set reason = null
          from somebody s
          where position(lower(s.email) in lower(r.reason)) > 0
            or position(s.phone in r.reason) > 0
            or char_length(s.name) > 1 and position(lower(s.name) in lower(r.reason)) > 0
          returning r.id)
        select id from words
        """
            .formatted(Ids.has("l.id"), Ids.has("k.id")));
  }
}
