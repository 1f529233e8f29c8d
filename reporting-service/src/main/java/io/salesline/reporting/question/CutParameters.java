package io.salesline.reporting.question;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Whose and which deals are counted, as the operations describe it; a {@code @BeanParam}. They are
 * read by {@link Cut}, strictly.
 */
public class CutParameters {

  @QueryParam("member")
  @Parameter(
      description = "Only this member's deals",
      schema = @Schema(implementation = UUID.class))
  String member;

  @QueryParam("unit")
  @Parameter(
      description = "Only this unit's and those beneath",
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
