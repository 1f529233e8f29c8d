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
    String id = decision.customer().id().toString();
    return new AuditEntry("customer", id, action(decision.event()), before, after)
        .changedOnly()
        .concealing("name");
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
}
