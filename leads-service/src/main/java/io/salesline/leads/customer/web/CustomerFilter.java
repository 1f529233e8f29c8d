package io.salesline.leads.customer.web;

import io.salesline.leads.customer.app.CustomerQueries;
import io.salesline.leads.customer.domain.CustomerStatus;
import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Invalid;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which customers a list is to hold. */
public class CustomerFilter {

  @QueryParam("status")
  @Parameter(
      description = "Only those that stand so; all but the withdrawn and the merged when absent",
      schema = @Schema(enumeration = {"prospect", "active", "withdrawn", "merged"}))
  String status;

  @QueryParam("owner_id")
  @Parameter(description = "Only those of this member", schema = @Schema(format = "uuid"))
  String ownerId;

  @QueryParam("customer_class")
  @Parameter(
      description = "Only those that count so much",
      schema = @Schema(enumeration = {"A", "B", "C"}))
  String customerClass;

  @QueryParam("pool")
  @Parameter(
      description = "`true`: only those that nobody has (公海); `false`: only the others",
      schema = @Schema(enumeration = {"true", "false"}))
  String pool;

  @QueryParam("pool_id")
  @Parameter(
      description = "Only those that wait, or waited, in this pool",
      schema = @Schema(format = "uuid"))
  String poolId;

  /**
   * @throws Refusal 400 for a value that is none
   */
  CustomerQueries.Filter filter() {
    return new CustomerQueries.Filter(
        Optional.ofNullable(status).map(CustomerFilter::status),
        Optional.ofNullable(ownerId).map(CustomerFilter::member),
        Optional.ofNullable(customerClass).map(CustomerFilter::customerClass),
        Optional.ofNullable(pool).map(CustomerFilter::flag),
        Invalid.unlessId("pool_id", poolId).map(PoolId::new));
  }

  private static CustomerStatus status(String key) {
    var allowed = Map.<String, Object>of("allowed", String.join(", ", CustomerStatus.keys()));
    return CustomerStatus.of(key).orElseThrow(() -> malformed("status", "unknown-value", allowed));
  }

  private static CustomerClass customerClass(String key) {
    var allowed = Map.<String, Object>of("allowed", String.join(", ", CustomerClass.keys()));
    return CustomerClass.of(key)
        .orElseThrow(() -> malformed("customer_class", "unknown-value", allowed));
  }

  private static MemberId member(String id) {
    try {
      return new MemberId(UUID.fromString(id));
    } catch (IllegalArgumentException notAnId) {
      throw malformed("owner_id", "wrong-type", Map.of());
    }
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw malformed("pool", "unknown-value", Map.of("allowed", "true, false"));
    };
  }

  private static Refusal malformed(String field, String code, Map<String, Object> parameters) {
    return Refusal.malformed("invalid-request").with(new FieldError(field, code, parameters));
  }
}
