package io.salesline.leads.erasure.web;

import io.salesline.leads.erasure.app.RequestingErasure;
import io.salesline.leads.erasure.domain.Ground;
import io.salesline.leads.text.Forms;
import io.salesline.leads.text.Spelling;
import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to be forgotten, and why. At least one of the first four names them. */
@Schema(name = "RequestErasure")
record ErasureRequest(
    @Schema(nullable = true) UUID contactId,
    @Schema(nullable = true) UUID leadId,
    @Size(max = 254) @Email @Schema(
            description = "Finds them, however it is written; it is not kept",
            examples = "li.si@example.com",
            nullable = true)
        String email,
    @Size(max = 40) @Pattern(regexp = Forms.PHONE) @Schema(
            description = "Finds all who have it, so look whom before you approve; it is not kept",
            examples = "138-1234-5678",
            nullable = true)
        String phone,
    @NotNull @Size(max = 20) @Schema(
            description = "Why, by article 47 of the PIPL or article 17 of the GDPR",
            enumeration = {"consent-withdrawn", "purpose-ended", "unlawful", "retention-ended"})
        String ground) {

  ErasureRequest {
    email = Spelling.email(email);
    phone = Spelling.oneLine(phone);
  }

  RequestingErasure.Named named() {
    Set<UUID> records =
        Stream.of(contactId, leadId).filter(Objects::nonNull).collect(Collectors.toSet());
    return new RequestingErasure.Named(records, phone, email);
  }

  /**
   * @throws Refusal 400 for a ground that is none
   */
  Ground parsedGround() {
    var allowed = Map.<String, Object>of("allowed", String.join(", ", Ground.keys()));
    return Ground.of(ground)
        .orElseThrow(
            () ->
                Refusal.malformed("invalid-request")
                    .with(new FieldError("ground", "unknown-value", allowed)));
  }

  /** Says nothing about the person: requests may stand in logs. */
  @Override
  public String toString() {
    return "ErasureRequest[•]";
  }
}
