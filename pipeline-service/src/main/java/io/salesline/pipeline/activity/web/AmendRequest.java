package io.salesline.pipeline.activity.web;

import io.salesline.pipeline.activity.app.AmendingActivity.Work;
import io.salesline.pipeline.activity.domain.Subject;
import io.salesline.pipeline.id.MemberId;
import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to change of an activity. An absent field stays as it is; null clears {@code due_on}. The
 * setters tell the two apart.
 */
@Schema(name = "AmendActivity")
class AmendRequest {

  @Schema(hidden = true)
  private final Map<String, Object> given = new TreeMap<>();

  @Size(min = 1, max = 200) @Pattern(regexp = "(?=.*\\S)" + Texts.ONE_LINE)
  @Schema(examples = "Send the offer")
  public String getSubject() {
    return (String) given.get("subject");
  }

  public void setSubject(String subject) {
    given.put("subject", subject);
  }

  public UUID getOwnerId() {
    return (UUID) given.get("owner_id");
  }

  public void setOwnerId(UUID ownerId) {
    given.put("owner_id", ownerId);
  }

  @Schema(nullable = true)
  public LocalDate getDueOn() {
    return (LocalDate) given.get("due_on");
  }

  public void setDueOn(LocalDate dueOn) {
    given.put("due_on", dueOn);
  }

  /** The fields that were sent, null for those to clear: two requests that differ, differ here. */
  Map<String, Object> given() {
    return given;
  }

  Work applyTo(Work work) {
    Subject subject = work.subject();
    return new Work(
        given.containsKey("owner_id")
            ? new MemberId(required("owner_id", getOwnerId()))
            : work.owner(),
        new Subject(
            given.containsKey("subject")
                ? required("subject", getSubject()).strip()
                : subject.text(),
            subject.customerId(),
            subject.opportunityId(),
            subject.visitId(),
            given.containsKey("due_on") ? getDueOn() : subject.dueOn()));
  }

  private static <T> T required(String field, T value) {
    if (value == null) {
      throw Refusal.malformed("invalid-request")
          .with(new FieldError(field, "field-not-null", Map.of()));
    }
    return value;
  }
}
