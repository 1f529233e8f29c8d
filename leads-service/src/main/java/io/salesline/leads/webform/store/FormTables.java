package io.salesline.leads.webform.store;

import io.salesline.leads.webform.app.WebForms;
import io.salesline.leads.webform.domain.WebForm;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class FormTables implements WebForms {

  private static final String ONE = "select f.* from web_form f where f.key = :key";
  private static final String LIST =
      "select f.* from web_form f where f.key > :after order by f.key limit :most";
  private static final String TAKEN = "select exists (select from web_form where key = :key)";
  private static final String ONE_AT_A_TIME =
      "select 1 from pg_advisory_xact_lock(hashtextextended('leads/web-form', 0))";
  // The one decision of the limit: whoever comes at once waits for the row.
  private static final String COUNT =
      """
      insert into web_form_sent as s (form_key, address, hour, count)
      values (:form, :address, :hour, 1)
      on conflict (form_key, address, hour) do update set count = s.count + 1 where s.count < :most
      """;
  private static final String FORGET = "delete from web_form_sent where hour < :before";

  private final Mutiny.SessionFactory sessions;

  FormTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Boolean> add(UnitOfWork unit, WebForm form) {
    return unit.session()
        .createNativeQuery(ONE_AT_A_TIME, Integer.class)
        .getSingleResult()
        .chain(() -> taken(unit, form.key()))
        .chain(taken -> taken ? Uni.createFrom().item(false) : added(unit, form));
  }

  private static Uni<Boolean> taken(UnitOfWork unit, String key) {
    return unit.session()
        .createNativeQuery(TAKEN, Boolean.class)
        .setParameter("key", key)
        .getSingleResult();
  }

  private static Uni<Boolean> added(UnitOfWork unit, WebForm form) {
    return unit.session().persist(form).replaceWith(true);
  }

  @Override
  public Uni<WebForm> require(UnitOfWork unit, String key) {
    return there(one(unit.session(), ONE + " for no key update of f", key));
  }

  @Override
  public Uni<WebForm> get(String key) {
    return sessions.withSession(session -> there(one(session, ONE, key)));
  }

  private static Mutiny.SelectionQuery<WebForm> one(
      Mutiny.Session session, String sql, String key) {
    return EntityRows.query(session, sql, WebForm.class).setParameter("key", key);
  }

  private static Uni<WebForm> there(Mutiny.SelectionQuery<WebForm> query) {
    return query.getSingleResultOrNull().onItem().ifNull().failWith(Refusal::notFound);
  }

  @Override
  public Uni<List<WebForm>> list(Optional<String> after, int most) {
    return sessions.withSession(
        session ->
            EntityRows.query(session, LIST, WebForm.class)
                .setParameter("after", after.orElse(""))
                .setParameter("most", most)
                .getResultList());
  }

  @Override
  public Uni<Boolean> count(UnitOfWork unit, String form, byte[] address, Instant hour, int most) {
    return unit.session()
        .createNativeQuery(COUNT)
        .setParameter("form", form)
        .setParameter("address", address)
        .setParameter("hour", hour)
        .setParameter("most", most)
        .executeUpdate()
        .map(rows -> rows == 1);
  }

  @Override
  public Uni<Integer> forget(UnitOfWork unit, Instant before) {
    return unit.session().createNativeQuery(FORGET).setParameter("before", before).executeUpdate();
  }
}
