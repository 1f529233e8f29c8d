package io.salesline.leads.customer.app;

import io.salesline.leads.customer.domain.Classification;
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
    if (decision.event() instanceof CustomerEvent.Classified classified) {
      return entry(decision, classified);
    }
    Map<String, Object> before = decision.before() == null ? Map.of() : fields(decision.before());
    var after = fields(decision.customer().facts());
    if (decision.event() instanceof CustomerEvent.Merged merged) {
      after.put("merged_into_id", merged.into().toString());
    }
    if (decision.event() instanceof CustomerEvent.Recycled recycled) {
      after.put("reason", recycled.reason());
      after.put("pool_id", recycled.pool().toString());
    }
    String id = decision.customer().id().toString();
    return new AuditEntry("customer", id, action(decision.event()), before, after)
        .changedOnly()
        .concealing("name");
  }

  private static AuditEntry entry(CustomerDecision decision, CustomerEvent.Classified classified) {
    var before = fields(classified.before());
    var after = fields(classified.after());
    after.put("reason", classified.reason());
    String id = decision.customer().id().toString();
    return new AuditEntry("customer", id, action(classified), before, after).changedOnly();
  }

  private static Map<String, Object> fields(Classification classification) {
    var fields = new LinkedHashMap<String, Object>();
    if (classification != null) {
      fields.put("customer_class", classification.customerClass().key());
      fields.put("prospect", classification.prospect());
    }
    return fields;
  }

  private static String action(CustomerEvent event) {
    return switch (event) {
      case CustomerEvent.Created created -> "created";
      case CustomerEvent.Amended amended -> "amended";
      case CustomerEvent.Withdrawn withdrawn -> "withdrawn";
      case CustomerEvent.Recycled recycled -> "recycled";
      case CustomerEvent.Classified classified -> "classified";
      case CustomerEvent.Merged merged -> "merged";
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
