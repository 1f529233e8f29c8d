package io.salesline.reporting.webhook;

import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as somebody asks for it. */
@Schema(name = "WebhookRequest")
record WebhookRequest(
    @NotNull @Pattern(regexp = Texts.NAME) @Size(max = 80) @Schema(examples = "Sales group")
        String name,
    @NotNull @Schema(
            description = "Who is spoken to; cannot be changed",
            enumeration = {"salesline", "wecom", "dingtalk", "feishu"})
        String format,
    @Size(max = 1_000) @Schema(
            nullable = true,
            description =
                "Where to, over https; a robot's with its key. Never shown again. In a change null"
                    + " keeps it.",
            examples = "https://alerts.example.com/salesline")
        String url,
    @Size(max = 200) @Pattern(regexp = "[\\x21-\\x7e]*") @Schema(
            nullable = true,
            description =
                "What DingTalk or Feishu show for signed messages; null where a robot checks no"
                    + " signature. In a change null keeps it. Of the format salesline we make one.")
        String secret,
    @Size(max = 50) @Schema(
            nullable = true,
            description = "Of alerts; null for all",
            examples = "[\"rotting-deal\"]")
        List<@NotNull @Pattern(regexp = Texts.KEY) @Size(max = 40) String> kinds,
    @Pattern(regexp = "info|warning|critical") @Schema(
            nullable = true,
            description = "The least that is told; info when absent",
            enumeration = {"info", "warning", "critical"})
        String severity,
    @Schema(nullable = true, description = "Whether it is told too when something is over")
        Boolean tellsCleared,
    @Pattern(regexp = "en|zh") @Schema(
            nullable = true,
            description = "Of its texts; en when absent",
            enumeration = {"en", "zh"})
        String language,
    @Pattern(regexp = HOUR) @Schema(
            nullable = true,
            description =
                "From when to quiet_to, in the organisation's zone, nothing is told but what is"
                    + " critical; it may go past midnight",
            examples = "19:00")
        String quietFrom,
    @Pattern(regexp = HOUR) @Schema(nullable = true, examples = "08:30") String quietTo,
    @Pattern(regexp = "none|daily|weekly") @Schema(
            nullable = true,
            description =
                "Collects what is not critical for one message a day, or a week (on Mondays); none"
                    + " when absent",
            enumeration = {"none", "daily", "weekly"})
        String digest,
    @Pattern(regexp = HOUR) @Schema(nullable = true, description = "09:00 when absent", examples = "09:00")
        String digestAt,
    @NotNull @Schema(description = "One that is not is told nothing") Boolean active) {

  private static final String HOUR = "([01][0-9]|2[0-3]):[0-5][0-9]";

  /**
   * @param changed whether the URL may stay as it is
   * @throws Refusal 422 {@code unknown-value}, {@code webhook-url-unusable}, {@code
   *     webhook-secret-given}, {@code quiet-hours-half}
   */
  Webhook webhook(UUID id, boolean changed, WebhookSettings settings) {
    Format to = Format.of(format).orElseThrow(WebhookRequest::unknownFormat);
    if (url != null || !changed) {
      Targets.check(url == null ? "" : url, settings);
    }
    return new Webhook(
        id,
        1,
        name.strip(),
        to,
        url == null ? "" : url,
        secret(to, changed),
        "",
        null,
        kinds == null ? List.of() : kinds,
        severity == null ? "info" : severity,
        Boolean.TRUE.equals(tellsCleared),
        language == null ? "en" : language,
        hours(),
        active);
  }

  private Hours hours() {
    if ((quietFrom == null) != (quietTo == null)) {
      throw Refusal.field("quiet_to", "quiet-hours-half");
    }
    return new Hours(
        quietFrom,
        quietTo,
        digest == null ? "none" : digest,
        digestAt == null ? "09:00" : digestAt);
  }

  private String secret(Format to, boolean changed) {
    boolean given = secret != null && !secret.isEmpty();
    if (given && (to == Format.SALESLINE || to == Format.WECOM)) {
      throw Refusal.field("secret", "webhook-secret-given", "format", to.key());
    }
    if (to == Format.SALESLINE && !changed) {
      return Signature.secret();
    }
    return given ? secret : "";
  }

  private static Refusal unknownFormat() {
    var allowed = Map.<String, Object>of("allowed", String.join(", ", Format.keys()));
    return Refusal.field(new FieldError("format", "unknown-value", allowed));
  }
}
