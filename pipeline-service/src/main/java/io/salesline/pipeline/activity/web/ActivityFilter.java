package io.salesline.pipeline.activity.web;

import io.salesline.pipeline.activity.app.ActivityQueries;
import io.salesline.pipeline.activity.domain.ActivityKind;
import io.salesline.pipeline.activity.domain.ActivityStatus;
import io.salesline.pipeline.activity.domain.CustomerId;
import io.salesline.pipeline.activity.domain.MemberId;
import io.salesline.pipeline.activity.domain.OpportunityId;
import io.salesline.pipeline.activity.domain.VisitId;
import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which activities a list is to hold. */
public class ActivityFilter {

  @QueryParam("kind")
  @Parameter(schema = @Schema(enumeration = {"call", "meeting", "task"}))
  String kind;

  @QueryParam("status")
  @Parameter(schema = @Schema(enumeration = {"open", "completed"}))
  String status;

  @QueryParam("owner_id")
  @Parameter(description = "Only those of this member", schema = @Schema(format = "uuid"))
  String ownerId;

  @QueryParam("customer_id")
  @Parameter(description = "Only those with this customer", schema = @Schema(format = "uuid"))
  String customerId;

  @QueryParam("opportunity_id")
  @Parameter(description = "Only those on this deal", schema = @Schema(format = "uuid"))
  String opportunityId;

  @QueryParam("visit_id")
  @Parameter(description = "Only what follows from this visit", schema = @Schema(format = "uuid"))
  String visitId;

  @QueryParam("due_until")
  @Parameter(
      description = "Only what is due on this day or before",
      schema = @Schema(format = "date"))
  String dueUntil;

  /**
   * @throws Refusal 400 for a value that is none
   */
  ActivityQueries.Filter filter() {
    return new ActivityQueries.Filter(
        Optional.ofNullable(kind)
            .map(key -> known("kind", ActivityKind.of(key), "call, meeting, task")),
        Optional.ofNullable(status)
            .map(key -> known("status", ActivityStatus.of(key), "open, completed")),
        id("owner_id", ownerId).map(MemberId::new),
        id("customer_id", customerId).map(CustomerId::new),
        id("opportunity_id", opportunityId).map(OpportunityId::new),
        id("visit_id", visitId).map(VisitId::new),
        parsed("due_until", dueUntil, ActivityFilter::day));
  }

  private static <T> T known(String field, Optional<T> value, String allowed) {
    return value.orElseThrow(() -> wrong(field, "unknown-value", Map.of("allowed", allowed)));
  }

  private static Optional<UUID> id(String field, String text) {
    return parsed(field, text, UUID::fromString);
  }

  /** Four digits a year: the database takes no others. */
  private static LocalDate day(String text) {
    if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      throw new IllegalArgumentException(text);
    }
    return LocalDate.parse(text);
  }

  private static <T> Optional<T> parsed(String field, String text, Function<String, T> parser) {
    try {
      return Optional.ofNullable(text).map(parser);
    } catch (RuntimeException unreadable) {
      throw wrong(field, "wrong-type", Map.of());
    }
  }

  private static Refusal wrong(String field, String code, Map<String, Object> parameters) {
    return Refusal.malformed("invalid-request").with(new FieldError(field, code, parameters));
  }
}
