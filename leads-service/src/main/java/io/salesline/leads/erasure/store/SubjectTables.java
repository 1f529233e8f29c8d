package io.salesline.leads.erasure.store;

import static io.salesline.leads.query.Keys.said;

import io.salesline.leads.erasure.app.Subjects;
import io.salesline.leads.erasure.domain.Subject;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.erasure.Ids;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SubjectTables implements Subjects {

  private static final String REACHED_BY =
      "phone_key = cast(:phone as text) or email_key = cast(:email as text) or " + Ids.has("id");
  private static final String FIND =
      """
      with traced as (
        select 'contact' as kind, id, name, phone_key, email_key, origin_lead_id
        from contact where %1$s
        union all
        select 'lead', id, contact_name, phone_key, email_key, null from lead where %1$s)
      select kind, id from traced
      union
      select 'contact', c.id from contact c join traced t on c.email_key = t.email_key
        or c.phone_key = t.phone_key and c.name = t.name
        or c.origin_lead_id = t.id
      union
      select 'lead', l.id from lead l join traced t on l.email_key = t.email_key
        or l.phone_key = t.phone_key and l.contact_name = t.name
        or l.id = t.origin_lead_id
      """
          .formatted(REACHED_BY);

  @Override
  public Uni<Subject> find(UnitOfWork unit, Trace trace) {
    return unit.session()
        .createNativeQuery(FIND, Object[].class)
        .setParameter("ids", ArrayText.of(trace.ids()))
        .setParameter("phone", said(trace.phone()))
        .setParameter("email", said(trace.email()))
        .getResultList()
        .map(SubjectTables::subject);
  }

  private static Subject subject(List<Object[]> rows) {
    return Subject.of(ids(rows, "contact"), ids(rows, "lead"));
  }

  private static List<UUID> ids(List<Object[]> rows, String kind) {
    return rows.stream().filter(row -> kind.equals(row[0])).map(row -> (UUID) row[1]).toList();
  }
}
