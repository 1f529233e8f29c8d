package io.salesline.reporting.kpi;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which KPIs are asked for, of what, as the operations describe it; a {@code @BeanParam}. They are
 * read by {@link KpisQuestion}, strictly.
 */
public class KpiParameters {

  @QueryParam("kpis")
  @Parameter(
      description =
          "Keys of KPIs, separated by commas; all when absent. Customers, cycles and velocity are"
              + " counted deal by deal and take longer than sums",
      example = "sales,margin",
      schema = @Schema(implementation = String.class))
  String kpis;

  @QueryParam("from")
  @Parameter(
      description = "Closed on this day or later; when absent the first of the last day's month",
      schema = @Schema(implementation = LocalDate.class))
  String from;

  @QueryParam("to")
  @Parameter(
      description = "Closed on this day or earlier; today when absent",
      schema = @Schema(implementation = LocalDate.class))
  String to;

  @QueryParam("member")
  @Parameter(
      description = "Only this member's results",
      schema = @Schema(implementation = UUID.class))
  String member;

  @QueryParam("unit")
  @Parameter(
      description = "Only results of this unit and those beneath",
      schema = @Schema(implementation = UUID.class))
  String unit;

  @QueryParam("product")
  @Parameter(
      description = "Only deals of this product",
      schema = @Schema(implementation = UUID.class))
  String product;

  @QueryParam("customer")
  @Parameter(
      description = "Only deals of this customer",
      schema = @Schema(implementation = UUID.class))
  String customer;
}
