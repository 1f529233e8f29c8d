package io.salesline.pipeline.visit.store;

import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.WordsInColumns;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What was said of visits to somebody: why and how they went, what others said of them, and the
 * cases that were published of them. When they were and what they came to stays: it is counted.
 */
@ApplicationScoped
class WordsOfVisits extends WordsInColumns {

  WordsOfVisits() {
    super(
        """
        with seen as (
          update visit v
          set reason = '•', goal = '•',
            cancel_reason = case when cancel_reason is not null then '•' end,
            result = case when result is not null then '•' end,
            feedback = null, went_well = null, went_badly = null
          where %s
          returning v.id),
        comments as (
          update visit_plan_comment c set comment = '•' from seen s where c.visit_id = s.id),
        cases as (
          update visit_case c
          set title = '•', goal = '•', result = null, went_well = null, went_badly = null,
            lesson = null, search_text = '•', terms = '{}'
          from seen s where c.visit_id = s.id),
        titles as (
          update visit_case_search t set words = '', sort_key = '•'
          from visit_case c join seen s on s.id = c.visit_id where t.id = c.id)
        select id from seen
        """
            .formatted(Ids.has("v.contact_id")));
  }
}
