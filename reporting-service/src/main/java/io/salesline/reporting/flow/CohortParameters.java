package io.salesline.reporting.flow;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which deals are looked at, as the operations describe it; a {@code @BeanParam}. They are read by
 * {@link FlowQuestion}, strictly.
 */
public class CohortParameters {

  @QueryParam("member")
  @Parameter(
      description = "Only what this member owned on entry",
      schema = @Schema(implementation = UUID.class))
  String member;

  @QueryParam("unit")
  @Parameter(
      description = "Only what this unit and those beneath owned on the day of entry",
      schema = @Schema(implementation = UUID.class))
  String unit;

  @QueryParam("product")
  @Parameter(
      description = "Only deals of this product",
      schema = @Schema(implementation = UUID.class))
  String product;

  @QueryParam("entered_from")
  @Parameter(
      description = "First entered on this day or later; a year before the end when absent",
      schema = @Schema(implementation = LocalDate.class))
  String enteredFrom;

  @QueryParam("entered_to")
  @Parameter(
      description = "First entered on this day or earlier; as_of when absent",
      schema = @Schema(implementation = LocalDate.class))
  String enteredTo;

  @QueryParam("horizon")
  @Parameter(
      description = "Days within which a deal must go on; 90 when absent",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "730"))
  String horizon;

  @QueryParam("as_of")
  @Parameter(
      description = "Look no further than the end of this day; now when absent",
      schema = @Schema(implementation = LocalDate.class))
  String asOf;
}
