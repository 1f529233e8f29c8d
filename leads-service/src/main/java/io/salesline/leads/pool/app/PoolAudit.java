package io.salesline.leads.pool.app;

import static java.util.stream.Collectors.joining;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.pool.domain.Pool;
import io.salesline.leads.pool.domain.PoolRules;
import io.salesline.leads.pool.domain.PoolTerms;
import io.salesline.platform.audit.AuditEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** The changed fields of a pool as the audit log keeps them. */
final class PoolAudit {

  private PoolAudit() {}

  static AuditEntry created(Pool pool) {
    var fields = fields(pool.terms());
    fields.put("kind", pool.name().kind().key());
    fields.put("pool_key", pool.name().key());
    return new AuditEntry("pool", pool.id().toString(), "created", Map.of(), fields);
  }

  static AuditEntry amended(Pool pool, PoolTerms before) {
    var after = fields(pool.terms());
    return new AuditEntry("pool", pool.id().toString(), "amended", fields(before), after)
        .changedOnly();
  }

  static AuditEntry members(Pool pool, Iterable<MemberId> before, Iterable<MemberId> after) {
    return new AuditEntry(
        "pool",
        pool.id().toString(),
        "members-set",
        Map.of("member_ids", joined(before)),
        Map.of("member_ids", joined(after)));
  }

  private static String joined(Iterable<MemberId> members) {
    return StreamSupport.stream(members.spliterator(), false)
        .map(MemberId::toString)
        .sorted()
        .collect(joining(","));
  }

  private static Map<String, Object> fields(PoolTerms terms) {
    PoolRules rules = terms.rules();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name_en", terms.names().english());
    fields.put("name_zh", terms.names().chinese());
    fields.put("open_to_all", terms.openToAll());
    fields.put("daily_claims", rules.dailyClaims());
    fields.put("holding_cap", rules.holdingCap());
    fields.put("protection_days", rules.protectionDays());
    fields.put("cool_down_days", rules.coolDownDays());
    fields.put("new_data_delay_minutes", rules.newDataDelayMinutes());
    fields.put("limits_given", terms.limitsGiven());
    fields.put("destination_id", Objects.toString(terms.destination(), null));
    fields.values().removeIf(Objects::isNull);
    return fields;
  }
}
