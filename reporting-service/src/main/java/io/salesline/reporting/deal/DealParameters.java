package io.salesline.reporting.deal;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which deals are listed, as the operations describe it; a {@code @BeanParam}. They are read by
 * {@link DealsQuestion}, strictly.
 */
public class DealParameters {

  @QueryParam("stage")
  @Parameter(description = "A stage key", schema = @Schema(implementation = String.class))
  String stage;

  @QueryParam("status")
  @Parameter(
      description = "Open deals, or those won or lost",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"open", "won", "lost"}))
  String status;

  @QueryParam("member")
  @Parameter(description = "Only this member's", schema = @Schema(implementation = UUID.class))
  String member;

  @QueryParam("unit")
  @Parameter(
      description = "Only this unit's and beneath",
      schema = @Schema(implementation = UUID.class))
  String unit;

  @QueryParam("product")
  @Parameter(description = "Only this product's", schema = @Schema(implementation = UUID.class))
  String product;

  @QueryParam("customer")
  @Parameter(description = "Only this customer's", schema = @Schema(implementation = UUID.class))
  String customer;

  @QueryParam("closed_from")
  @Parameter(
      description = "Closed on this day or later",
      schema = @Schema(implementation = LocalDate.class))
  String closedFrom;

  @QueryParam("closed_to")
  @Parameter(
      description = "Closed on this day or earlier",
      schema = @Schema(implementation = LocalDate.class))
  String closedTo;

  @QueryParam("unassigned")
  @Parameter(
      description = "Results of days on which their owner was in no such unit",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"team", "region"}))
  String unassigned;

  @QueryParam("undated")
  @Parameter(
      description = "Only results whose record has no close date",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"false", "true"}))
  String undated;

  @QueryParam("entered")
  @Parameter(
      description = "A stage key: the deals that first entered it",
      schema = @Schema(implementation = String.class))
  String entered;

  @QueryParam("entered_from")
  @Parameter(
      description = "First entered it on this day or later",
      schema = @Schema(implementation = LocalDate.class))
  String enteredFrom;

  @QueryParam("entered_to")
  @Parameter(
      description = "First entered it on this day or earlier",
      schema = @Schema(implementation = LocalDate.class))
  String enteredTo;

  @QueryParam("sort")
  @Parameter(
      description =
          "Largest first when absent; latest closed first; of what stands in a stage also soonest"
              + " expected to close or longest in the stage first",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"-amount", "-closed_on", "expected_close", "stage_entered_at"}))
  String sort;
}
