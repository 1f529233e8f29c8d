package io.salesline.leads.abc.store;

import static io.salesline.leads.query.Somebody.SOMEBODY;
import static io.salesline.leads.query.Somebody.isTold;

import io.salesline.platform.erasure.WordsInColumns;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/** Why a customer has a class against the figures, or had, where that names somebody there. */
@ApplicationScoped
@Priority(1)
class NotesOnClasses extends WordsInColumns {

  NotesOnClasses() {
    super(
        """
        with %1$s,
        standings as (
          update class_standing c set override_note = '%2$s' where %3$s
          returning c.customer_id),
        periods as (
          update class_period p set note = '%2$s' where %4$s
          returning p.customer_id)
        select customer_id from standings union select customer_id from periods
        """
            .formatted(
                SOMEBODY,
                GONE,
                isTold("c.customer_id", "c.override_note"),
                isTold("p.customer_id", "p.note")));
  }
}
