package io.salesline.leads.lead.store;

import io.salesline.leads.id.ContactId;
import io.salesline.leads.lead.app.BulkOfLeads;
import io.salesline.leads.lead.app.TakingLeadsIn.Match;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.MatchKeys;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

@ApplicationScoped
class BulkTables implements BulkOfLeads {

  /** So many lock no more than people do. */
  private static final int FEW = 10;

  /**
   * One bulk at a time, for its locks are many: PostgreSQL has room for some thousands. And each
   * key is looked up by its index, whatever was known of the tables when they were still small.
   */
  private static final String ONE_BULK =
      """
      select set_config('enable_seqscan', 'off', true)
      from pg_advisory_xact_lock(hashtextextended('leads/leads-bulk', 0))
      """;

  private static final String KNOWN =
      """
      select k.n, m.record, m.id, m.matched_on, m.contact_id
      from json_to_recordset(cast(cast(:keys as text) as json))
        as k(n int, credit_code text, phone text, email text, company text)
      cross join lateral (%s) m
      order by k.n, m.strength
      """
          .formatted(Way.all(BulkTables::first));
  private static final String ADD =
      """
      insert into lead (id, revision, created_at, created_by, company, source, region, industry,
        estimated_amount, currency, contact_name, phone, email, note, pool_id, status, credit_code,
        company_key, phone_key, email_key, intake_size, score, scored_by)
      select id, 1, created_at, created_by, company, source, region, industry, estimated_amount,
        currency, contact_name, phone, email, note, pool_id, 'new', credit_code, company_key,
        phone_key, email_key, intake_size, score, scored_by
      from json_to_recordset(cast(cast(:leads as text) as json)) as r(id uuid, created_at timestamptz,
        created_by uuid, company text, source text, region text, industry text,
        estimated_amount numeric, currency text, contact_name text, phone text, email text,
        note text, pool_id uuid, credit_code text, company_key text, phone_key text, email_key text,
        intake_size text, score int, scored_by int)
      """;

  /** One is enough to know that it is there. */
  private static String first(Way way) {
    return """
        (select '%s' as record, r.id, '%s' as matched_on, %d as strength, %s as contact_id
         %s and %s limit 1)
        """
        .formatted(
            way.knownBy().record(),
            way.matchedOn(),
            way.ordinal(),
            way.contact(),
            way.knownBy().from(),
            way.isShared("k.%s"));
  }

  @Override
  public Uni<List<List<Match>>> known(UnitOfWork unit, List<MatchKeys> leads) {
    var all = new TreeSet<String>();
    leads.forEach(keys -> all.addAll(keys.all()));
    return (leads.size() <= FEW ? Uni.createFrom().voidItem() : oneBulk(unit))
        .chain(() -> ClashTables.lock(unit, all))
        .chain(() -> matches(unit, leads));
  }

  private static Uni<Void> oneBulk(UnitOfWork unit) {
    return unit.session()
        .createNativeQuery(ONE_BULK, String.class)
        .getSingleResult()
        .replaceWithVoid();
  }

  private static Uni<List<List<Match>>> matches(UnitOfWork unit, List<MatchKeys> leads) {
    return unit.session()
        .createNativeQuery(KNOWN, Object[].class)
        .setParameter("keys", rows(leads).encode())
        .getResultList()
        .map(rows -> matches(rows, leads.size()));
  }

  private static JsonArray rows(List<MatchKeys> leads) {
    var rows = new JsonArray();
    for (int n = 0; n < leads.size(); n++) {
      MatchKeys keys = leads.get(n);
      rows.add(
          new JsonObject()
              .put("n", n)
              .put("credit_code", keys.creditCode())
              .put("phone", keys.phone())
              .put("email", keys.email())
              .put("company", keys.company()));
    }
    return rows;
  }

  private static List<List<Match>> matches(List<Object[]> rows, int leads) {
    var matches = new ArrayList<List<Match>>();
    for (int n = 0; n < leads; n++) {
      matches.add(new ArrayList<>());
    }
    for (Object[] row : rows) {
      matches
          .get(((Number) row[0]).intValue())
          .add(new Match((String) row[1], (UUID) row[2], (String) row[3], contact(row[4])));
    }
    return matches;
  }

  private static ContactId contact(Object id) {
    return id == null ? null : new ContactId((UUID) id);
  }

  @Override
  public Uni<Void> add(UnitOfWork unit, List<Lead> leads) {
    if (leads.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var rows = new JsonArray();
    leads.forEach(lead -> rows.add(row(lead)));
    return unit.session()
        .createNativeQuery(ADD)
        .setParameter("leads", rows.encode())
        .executeUpdate()
        .chain(() -> LeadNames.INDEX.write(unit.session(), names(leads)));
  }

  private static Map<UUID, String> names(List<Lead> leads) {
    var names = new LinkedHashMap<UUID, String>();
    leads.forEach(lead -> names.put(lead.id().value(), lead.profile().company()));
    return names;
  }

  private static JsonObject row(Lead lead) {
    var profile = lead.profile();
    var contact = lead.contact();
    var keys = lead.keys();
    return new JsonObject()
        .put("id", lead.id().toString())
        .put("created_at", lead.createdAt().toString())
        .put("created_by", lead.createdBy().toString())
        .put("company", profile.company())
        .put("source", profile.source())
        .put("region", profile.region())
        .put("industry", profile.industry())
        .put("estimated_amount", profile.estimatedAmount())
        .put("currency", profile.currency())
        .put("contact_name", contact.name())
        .put("phone", contact.phone())
        .put("email", contact.email())
        .put("note", contact.note())
        .put("pool_id", lead.standing().poolId().toString())
        .put("credit_code", keys.creditCode())
        .put("company_key", keys.company())
        .put("phone_key", keys.phone())
        .put("email_key", keys.email())
        .put("intake_size", lead.intakeSize())
        .put("score", lead.score())
        .put("scored_by", lead.scoredBy());
  }
}
