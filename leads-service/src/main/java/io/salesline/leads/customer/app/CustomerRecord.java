package io.salesline.leads.customer.app;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.text.Forms;
import io.salesline.platform.identity.Digest;
import io.salesline.platform.identity.ExternalIds;
import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import java.util.Map;

/**
 * A customer as another system tells it, spelt already. Only {@code externalId} and {@code name}
 * must be there.
 *
 * @param parentExternalId that system's name for the customer it belongs to
 * @param ownerUsername null leaves the owner as it is
 */
public record CustomerRecord(
    String externalId,
    String name,
    String industry,
    String region,
    String parentExternalId,
    String ownerUsername) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_LABEL = 60;
  private static final int LONGEST_USERNAME = 100;

  /**
   * @throws Refusal 422 naming the field that cannot be so
   */
  void check() {
    require("external_id", externalId);
    require("name", name);
    ExternalIds.check("external_id", externalId);
    fits("name", name, LONGEST_NAME, Forms.ONE_LINE);
    fits("industry", industry, LONGEST_LABEL, Forms.LABEL);
    fits("region", region, LONGEST_LABEL, Forms.LABEL);
    ExternalIds.check("parent_external_id", parentExternalId);
    fits("owner_username", ownerUsername, LONGEST_USERNAME, Forms.ONE_LINE);
    if (externalId.equals(parentExternalId)) {
      throw Refusal.field("parent_external_id", "customer-above-itself");
    }
  }

  CustomerId id() {
    return CustomerId.ofExternal(externalId);
  }

  /** Null for none. */
  CustomerId parentId() {
    return parentExternalId == null ? null : CustomerId.ofExternal(parentExternalId);
  }

  String digest() {
    return Digest.of(externalId, name, industry, region, parentExternalId, ownerUsername);
  }

  private static void require(String field, String value) {
    if (value == null) {
      throw invalid(field, "field-not-blank", Map.of());
    }
  }

  private static void fits(String field, String value, int longest, String form) {
    if (value == null) {
      return;
    }
    if (value.length() > longest) {
      throw invalid(field, "field-size", Map.of("min", 1, "max", longest));
    }
    if (!value.matches(form)) {
      throw invalid(field, "field-pattern", Map.of());
    }
  }

  private static Refusal invalid(String field, String code, Map<String, Object> parameters) {
    return Refusal.unprocessable("invalid-request").with(new FieldError(field, code, parameters));
  }
}
