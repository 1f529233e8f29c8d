package io.salesline.leads.customer.app;

import io.salesline.leads.customer.domain.CustomerDecision;
import io.salesline.leads.customer.domain.CustomerEvent;
import io.salesline.leads.customer.domain.CustomerFacts;
import io.salesline.platform.audit.AuditEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The changed fields of a customer as the audit log keeps them: ids and keys, no names. */
final class CustomerAudit {

  private CustomerAudit() {}

  static AuditEntry entry(CustomerDecision decision) {
    Map<String, Object> before = decision.before() == null ? Map.of() : fields(decision.before());
    var after = fields(decision.customer().facts());
    return new AuditEntry(
        "customer",
        decision.customer().id().toString(),
        action(decision.event()),
        concealed(differing(before, after)),
        concealed(differing(after, before)));
  }

  private static String action(CustomerEvent event) {
    return switch (event) {
      case CustomerEvent.Created created -> "created";
      case CustomerEvent.Amended amended -> "amended";
      case CustomerEvent.Withdrawn withdrawn -> "withdrawn";
    };
  }

  private static Map<String, Object> fields(CustomerFacts facts) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", facts.name());
    fields.put("industry", facts.industry());
    fields.put("region", facts.region());
    fields.put("owner_id", Objects.toString(facts.ownerId(), null));
    fields.put("parent_id", Objects.toString(facts.parentId(), null));
    fields.put("status", facts.status().key());
    fields.values().removeIf(Objects::isNull);
    return fields;
  }

  private static Map<String, Object> differing(
      Map<String, Object> these, Map<String, Object> those) {
    var differing = new LinkedHashMap<>(these);
    differing.entrySet().removeIf(field -> field.getValue().equals(those.get(field.getKey())));
    return differing;
  }

  private static Map<String, Object> concealed(Map<String, Object> fields) {
    fields.computeIfPresent("name", (field, name) -> AuditEntry.CONCEALED);
    return fields;
  }
}
