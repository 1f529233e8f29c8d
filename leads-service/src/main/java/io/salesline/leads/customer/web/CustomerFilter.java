package io.salesline.leads.customer.web;

import io.salesline.leads.customer.app.CustomerQueries;
import io.salesline.leads.customer.domain.CustomerStatus;
import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Invalid;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
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
        Invalid.unlessId("owner_id", ownerId).map(MemberId::new),
        Optional.ofNullable(customerClass).map(CustomerFilter::customerClass),
        Invalid.unlessFlag("pool", pool),
        Invalid.unlessId("pool_id", poolId).map(PoolId::new));
  }

  private static CustomerStatus status(String key) {
    return Invalid.unlessKnown(
        "status", CustomerStatus.of(key), String.join(", ", CustomerStatus.keys()));
  }

  private static CustomerClass customerClass(String key) {
    return Invalid.unlessKnown(
        "customer_class", CustomerClass.of(key), String.join(", ", CustomerClass.keys()));
  }
}
