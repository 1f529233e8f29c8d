package io.salesline.leads.registration.app;

import io.salesline.leads.registration.domain.Registration;
import io.salesline.platform.audit.AuditEntry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the audit log keeps of registrations; what somebody hoped for stays in their table. */
final class RegistrationAudit {

  private RegistrationAudit() {}

  static AuditEntry registered(Registration registration) {
    var after = new LinkedHashMap<String, Object>();
    after.put("company", AuditEntry.CONCEALED);
    after.put("registrant_id", registration.registrant().toString());
    after.put("until", registration.end().toString());
    registration.reason().ifPresent(reason -> after.put("reason", AuditEntry.CONCEALED));
    return entry(registration, "registered", Map.of(), after);
  }

  static AuditEntry renewed(Registration registration, Instant before) {
    return entry(
        registration,
        "renewed",
        Map.of("until", before.toString()),
        Map.of("until", registration.end().toString()));
  }

  static AuditEntry ended(Registration registration, String action) {
    return entry(registration, action, Map.of(), Map.of("ended_at", registration.end().toString()));
  }

  private static AuditEntry entry(
      Registration registration,
      String action,
      Map<String, Object> before,
      Map<String, Object> after) {
    return new AuditEntry("registration", registration.id().toString(), action, before, after);
  }
}
