package io.salesline.pipeline.opportunity.store;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.opportunity.app.Surroundings;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Looks at a deal's customer and answers in one query. */
@ApplicationScoped
class SurroundingTables implements Surroundings {

  private static final String LOOK =
      """
      select c.status, c.owner_id, cast((
        select coalesce(jsonb_object_agg(a.item, a.answer), jsonb_build_object()) from checklist_answer a
        where a.opportunity_id = :id and a.answered) as text)
      from (select cast(nullif(:customer, '') as uuid) as customer_id) deal
        left join customer_replica c using (customer_id)
      """;

  private final Mutiny.SessionFactory sessions;

  SurroundingTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Around> of(Opportunity opportunity) {
    return sessions.withSession(session -> look(session, opportunity));
  }

  private static Uni<Around> look(Mutiny.Session session, Opportunity opportunity) {
    return session
        .createNativeQuery(LOOK, Object[].class)
        .setParameter("id", opportunity.id().value())
        .setParameter("customer", Objects.toString(opportunity.terms().customerId(), ""))
        .getSingleResult()
        .map(SurroundingTables::around);
  }

  private static Around around(Object[] row) {
    var answers = new LinkedHashMap<String, String>();
    new JsonObject((String) row[2])
        .forEach(answer -> answers.put(answer.getKey(), (String) answer.getValue()));
    return new Around((String) row[0], MemberId.of((UUID) row[1]), answers);
  }
}
