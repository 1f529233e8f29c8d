package io.salesline.leads.importing.store;

import io.salesline.leads.importing.app.Outcome;
import io.salesline.leads.importing.app.UntakenRows;
import io.salesline.leads.importing.app.Wrong;
import io.salesline.leads.importing.domain.LeadFileId;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class UntakenTables implements UntakenRows {

  // What a row is the same as is named as a clash is: who does not see it learns who has it.
  private static final String CLASHES =
      """
      select json_agg(json_build_object('record', m.record, 'matched_on', m.matched_on,
        'owner_name', p.full_name, 'id', case when c.seen then c.id end,
        'name', case when c.seen then c.name end))
      from json_to_recordset(r.reasons) as m(record text, id uuid, matched_on text)
      left join lateral (
        select l.id, l.company as name, l.owner_id, %s or l.owner_id is null
          and l.pool_id in (select pool_id from member_pools(:scope_member)) as seen
        from lead l where m.record = 'lead' and l.id = m.id
        union all
        select k.id, k.name, k.owner_id, %s or k.owner_id is null
          and exists (select from member_pools(:scope_member)) as seen
        from customer k where m.record = 'customer' and k.id = m.id
        union all
        select g.id, g.company, g.registrant_id, %s
        from registration g where m.record = 'registration' and g.id = m.id) c on true
      left join access_profile p on p.member_id = c.owner_id
      """
          .formatted(
              Scope.ownerIn("l.owner_id"),
              Scope.ownerIn("k.owner_id"),
              Scope.ownerIn("g.registrant_id"));
  private static final String LIST =
      """
      select r.row_number, r.line, r.outcome, cast(r.cells as text),
        cast(case when r.outcome = 'rejected' then r.reasons else (%s) end as text) as reasons
      from lead_file_row r
      where r.file_id = :id and r.row_number > :after
        and (:outcome = '' or r.outcome = :outcome)
      order by r.row_number limit :most
      """
          .formatted(CLASHES);

  private final Mutiny.SessionFactory sessions;

  UntakenTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<List<Untaken>> list(
      Scope scope, LeadFileId file, Optional<String> outcome, long after, int most) {
    return sessions
        .withSession(
            session ->
                scope
                    .bind(session.createNativeQuery(LIST, Object[].class))
                    .setParameter("id", file.value())
                    .setParameter("outcome", outcome.orElse(""))
                    .setParameter("after", after)
                    .setParameter("most", most)
                    .getResultList())
        .map(rows -> rows.stream().map(UntakenTables::untaken).toList());
  }

  private static Untaken untaken(Object[] row) {
    String outcome = (String) row[2];
    var reasons = new JsonArray((String) row[4]);
    boolean rejected = outcome.equals("rejected");
    return new Untaken(
        new Outcome.Where((Long) row[0], (Long) row[1]),
        outcome,
        rejected ? objects(reasons).map(UntakenTables::wrong).toList() : List.of(),
        rejected ? List.of() : objects(reasons).map(UntakenTables::clash).toList(),
        new JsonArray((String) row[3]).stream().map(String::valueOf).toList());
  }

  private static java.util.stream.Stream<JsonObject> objects(JsonArray array) {
    return array.stream().map(JsonObject.class::cast);
  }

  private static Wrong wrong(JsonObject reason) {
    return new Wrong(
        reason.getString("field"),
        reason.getString("code"),
        reason.getJsonObject("parameters").getMap());
  }

  private static Clashing clash(JsonObject match) {
    String id = match.getString("id");
    return new Clashing(
        match.getString("record"),
        id == null ? null : UUID.fromString(id),
        match.getString("name"),
        match.getString("owner_name"),
        match.getString("matched_on"));
  }
}
