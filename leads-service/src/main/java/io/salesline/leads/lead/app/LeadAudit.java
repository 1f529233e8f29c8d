package io.salesline.leads.lead.app;

import io.salesline.leads.lead.domain.Contact;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.LeadDecision;
import io.salesline.leads.lead.domain.LeadEvent;
import io.salesline.leads.lead.domain.Profile;
import io.salesline.leads.lead.domain.Standing;
import io.salesline.platform.audit.AuditEntry;
import java.util.LinkedHashMap;
import java.util.Map;

/** The changed fields of a lead as the audit log keeps them: ids, keys and amounts, no names. */
final class LeadAudit {

  private LeadAudit() {}

  static AuditEntry entry(LeadDecision decision) {
    Lead lead = decision.lead();
    var after = fields(lead.standing());
    if (decision.before() == null) {
      describe(lead.profile(), after);
      conceal(lead.contact(), after);
    }
    if (decision.event() instanceof LeadEvent.ConversionRequested) {
      put(after, "estimated_amount", lead.profile().estimatedAmount());
    }
    if (decision.event() instanceof LeadEvent.Recycled recycled) {
      put(after, "reason", recycled.reason());
      put(after, "pool_id", lead.standing().poolId());
    }
    if (decision.event() instanceof LeadEvent.Routed routed) {
      put(after, "rule_id", routed.rule());
      put(after, "pool_id", lead.standing().poolId());
    }
    if (decision.event() instanceof LeadEvent.Contacted contacted) {
      put(after, "kind", contacted.kind());
      put(after, "outcome", contacted.outcome());
    }
    if (decision.event() instanceof LeadEvent.Absorbed absorbed) {
      put(after, "absorbed_lead_id", absorbed.duplicate());
      put(after, "taken_over", String.join(",", absorbed.fields()));
    }
    Map<String, Object> before = decision.before() == null ? Map.of() : fields(decision.before());
    String id = lead.id().toString();
    return new AuditEntry("lead", id, action(decision.event()), before, after).changedOnly();
  }

  static String action(LeadEvent event) {
    return switch (event) {
      case LeadEvent.Created created -> "created";
      case LeadEvent.Claimed claimed -> "claimed";
      case LeadEvent.Assigned assigned -> "assigned";
      case LeadEvent.Routed routed -> "routed";
      case LeadEvent.Released released -> "released";
      case LeadEvent.Transferred transferred -> "transferred";
      case LeadEvent.Recycled recycled -> "recycled";
      case LeadEvent.Qualified qualified -> "qualified";
      case LeadEvent.Disqualified disqualified -> "disqualified";
      case LeadEvent.Contacted contacted -> "contacted";
      case LeadEvent.Scored scored -> "scored";
      case LeadEvent.ConversionRequested requested -> "conversion-requested";
      case LeadEvent.Converted converted -> "converted";
      case LeadEvent.ConversionCancelled cancelled -> "conversion-cancelled";
      case LeadEvent.Absorbed absorbed -> "absorbed";
      case LeadEvent.Merged merged -> "merged";
    };
  }

  private static Map<String, Object> fields(Standing standing) {
    var fields = new LinkedHashMap<String, Object>();
    put(fields, "status", standing.status().key());
    put(fields, "owner_id", standing.ownerId());
    put(
        fields,
        "disqualification_reason",
        standing.disqualificationReason() == null ? null : standing.disqualificationReason().key());
    put(fields, "conversion_id", standing.conversionId());
    put(fields, "customer_id", standing.customerId());
    put(fields, "opportunity_id", standing.opportunityId());
    put(fields, "merged_into_id", standing.mergedInto());
    return fields;
  }

  private static void describe(Profile profile, Map<String, Object> fields) {
    put(fields, "company", AuditEntry.CONCEALED);
    put(fields, "source", profile.source());
    put(fields, "region", profile.region());
    put(fields, "industry", profile.industry());
    put(fields, "estimated_amount", profile.estimatedAmount());
    put(fields, "currency", profile.currency());
  }

  private static void conceal(Contact contact, Map<String, Object> fields) {
    put(fields, "contact_name", concealed(contact.name()));
    put(fields, "phone", concealed(contact.phone()));
    put(fields, "email", concealed(contact.email()));
    put(fields, "note", concealed(contact.note()));
  }

  private static String concealed(String value) {
    return value == null ? null : AuditEntry.CONCEALED;
  }

  private static void put(Map<String, Object> fields, String name, Object value) {
    if (value != null) {
      fields.put(name, value.toString());
    }
  }
}
