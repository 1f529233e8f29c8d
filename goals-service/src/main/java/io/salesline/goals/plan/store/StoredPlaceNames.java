package io.salesline.goals.plan.store;

import static java.util.stream.Collectors.toMap;

import io.salesline.goals.plan.app.PlaceNames;
import io.salesline.goals.plan.domain.Plan;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class StoredPlaceNames implements PlaceNames {

  private static final String READ =
      """
      select u.unit_id, u.name from access_unit u
      where u.unit_id in (select n.unit_id from plan_node n where n.plan_id = :plan)
      union
      select p.member_id, p.full_name from access_profile p
      where p.member_id in (select n.member_id from plan_node n where n.plan_id = :plan)
      """;

  private final Mutiny.SessionFactory sessions;

  StoredPlaceNames(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Map<UUID, String>> of(Plan plan) {
    return sessions.withSession(session -> read(session, plan)).map(StoredPlaceNames::byId);
  }

  private static Uni<List<Object[]>> read(Mutiny.Session session, Plan plan) {
    return session
        .createNativeQuery(READ, Object[].class)
        .setParameter("plan", plan.id().value())
        .getResultList();
  }

  private static Map<UUID, String> byId(List<Object[]> rows) {
    return rows.stream()
        .filter(row -> row[1] != null)
        .collect(toMap(row -> (UUID) row[0], row -> (String) row[1]));
  }
}
