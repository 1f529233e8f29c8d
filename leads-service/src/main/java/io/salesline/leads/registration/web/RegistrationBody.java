package io.salesline.leads.registration.web;

import io.salesline.leads.registration.domain.Registration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A registered company. */
@Schema(name = "Registration")
record RegistrationBody(
    UUID registrationId,
    @Schema(description = "The ETag", examples = "1") long revision,
    @Schema(examples = "上海云帆科技有限公司") String company,
    @Schema(examples = "91350100M000100Y43", nullable = true) String creditCode,
    @Schema(
            description = "Null where nothing was said, and in answers to commands",
            nullable = true)
        String reason,
    UUID registrantId,
    Instant registeredAt,
    @Schema(description = "When it ended or, while it is active, ends") Instant until,
    @Schema(description = "It can be renewed once", nullable = true) Instant renewedAt,
    @Schema(enumeration = {"active", "expired", "withdrawn", "lifted"}) String state) {

  static RegistrationBody of(Registration registration, Instant now) {
    return body(registration, registration.reason().orElse(null), now);
  }

  /** May be stored under an Idempotency-Key. */
  static RegistrationBody withoutReason(Registration registration, Instant now) {
    return body(registration, null, now);
  }

  private static RegistrationBody body(Registration registration, String reason, Instant now) {
    return new RegistrationBody(
        registration.id().value(),
        registration.revision(),
        registration.company(),
        registration.keys().creditCode(),
        reason,
        registration.registrant().value(),
        registration.registeredAt(),
        registration.end(),
        registration.renewedAt().orElse(null),
        registration.state(now).key());
  }
}
