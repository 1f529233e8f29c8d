package io.salesline.pipeline.visit.web;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.visit.app.PlanningVisit.Purpose;
import io.salesline.pipeline.visit.domain.ContactId;
import io.salesline.pipeline.visit.domain.Intent;
import io.salesline.pipeline.visit.domain.Slot;
import io.salesline.platform.web.Invalid;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to change of a visit. An absent field stays as it is; null clears {@code opportunity_id}
 * and {@code contact_id}. The setters tell the two apart.
 */
@Schema(name = "AmendVisit")
class AmendVisitRequest {

  @Schema(hidden = true)
  private final Map<String, Object> given = new TreeMap<>();

  public UUID getCustomerId() {
    return (UUID) given.get("customer_id");
  }

  public void setCustomerId(UUID customerId) {
    given.put("customer_id", customerId);
  }

  @Schema(nullable = true)
  public UUID getOpportunityId() {
    return (UUID) given.get("opportunity_id");
  }

  public void setOpportunityId(UUID opportunityId) {
    given.put("opportunity_id", opportunityId);
  }

  @Schema(nullable = true)
  public UUID getContactId() {
    return (UUID) given.get("contact_id");
  }

  public void setContactId(UUID contactId) {
    given.put("contact_id", contactId);
  }

  @Size(max = 500) @Pattern(regexp = Texts.WORDS) public String getReason() {
    return (String) given.get("reason");
  }

  public void setReason(String reason) {
    given.put("reason", reason);
  }

  @Size(max = 500) @Pattern(regexp = Texts.WORDS) public String getGoal() {
    return (String) given.get("goal");
  }

  public void setGoal(String goal) {
    given.put("goal", goal);
  }

  @Schema(description = "A start alone keeps how long it takes")
  public Instant getStartsAt() {
    return (Instant) given.get("starts_at");
  }

  public void setStartsAt(Instant startsAt) {
    given.put("starts_at", startsAt);
  }

  public Instant getEndsAt() {
    return (Instant) given.get("ends_at");
  }

  public void setEndsAt(Instant endsAt) {
    given.put("ends_at", endsAt);
  }

  /** The fields that were sent, null for those to clear: two requests that differ, differ here. */
  Map<String, Object> given() {
    return given;
  }

  Purpose applyTo(Purpose purpose, ZoneId zone) {
    return new Purpose(applyTo(purpose.intent()), applyTo(purpose.slot(), zone));
  }

  private Intent applyTo(Intent intent) {
    return new Intent(
        given.containsKey("customer_id")
            ? new CustomerId(Invalid.unlessThere("customer_id", getCustomerId()))
            : intent.customerId(),
        given.containsKey("opportunity_id")
            ? OpportunityId.of(getOpportunityId())
            : intent.opportunityId(),
        given.containsKey("contact_id") ? ContactId.of(getContactId()) : intent.contactId(),
        given.containsKey("reason")
            ? Invalid.unlessThere("reason", getReason()).strip()
            : intent.reason(),
        given.containsKey("goal") ? Invalid.unlessThere("goal", getGoal()).strip() : intent.goal());
  }

  private Slot applyTo(Slot slot, ZoneId zone) {
    if (!given.containsKey("starts_at") && !given.containsKey("ends_at")) {
      return slot;
    }
    Instant start =
        given.containsKey("starts_at")
            ? Invalid.unlessThere("starts_at", getStartsAt()).truncatedTo(ChronoUnit.MICROS)
            : slot.startsAt();
    return given.containsKey("ends_at")
        ? Slot.of(
            start, Invalid.unlessThere("ends_at", getEndsAt()).truncatedTo(ChronoUnit.MICROS), zone)
        : Slot.lasting(start, slot.length(), zone);
  }
}
