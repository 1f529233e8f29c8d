package io.salesline.leads.registration.store;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.RegistrationId;
import io.salesline.leads.registration.app.Registrations.InForce;
import io.salesline.leads.registration.domain.CompanyKeys;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks for the registrations of many companies by one statement. */
final class InForceOfMany {

  private static final String IN_FORCE =
      """
      select k.n, m.id, m.registrant_id, m.matched_on
      from json_to_recordset(cast(cast(:keys as text) as json))
        as k(n int, credit_code text, company text)
      cross join lateral (
        select r.id, r.registrant_id, 'credit-code' as matched_on from registration r
        where r.credit_code = k.credit_code and r.ended_at is null and r.lasts_until > :now
        union all
        select r.id, r.registrant_id, 'company' from registration r
        where r.company_key = k.company and r.ended_at is null and r.lasts_until > :now
          and (r.credit_code = k.credit_code) is not true) m
      order by k.n
      """;

  private InForceOfMany() {}

  static Uni<List<List<InForce>>> of(UnitOfWork unit, List<CompanyKeys> companies) {
    if (companies.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return unit.session()
        .createNativeQuery(IN_FORCE, Object[].class)
        .setParameter("keys", rows(companies).encode())
        .setParameter("now", unit.now())
        .getResultList()
        .map(rows -> inForce(rows, companies.size()));
  }

  private static JsonArray rows(List<CompanyKeys> companies) {
    var rows = new JsonArray();
    for (int n = 0; n < companies.size(); n++) {
      CompanyKeys keys = companies.get(n);
      rows.add(
          new JsonObject()
              .put("n", n)
              .put("credit_code", keys.creditCode())
              .put("company", keys.company()));
    }
    return rows;
  }

  private static List<List<InForce>> inForce(List<Object[]> rows, int companies) {
    var inForce = new ArrayList<List<InForce>>();
    for (int n = 0; n < companies; n++) {
      inForce.add(new ArrayList<>());
    }
    for (Object[] row : rows) {
      inForce
          .get(((Number) row[0]).intValue())
          .add(
              new InForce(
                  new RegistrationId((UUID) row[1]), new MemberId((UUID) row[2]), (String) row[3]));
    }
    return inForce;
  }
}
