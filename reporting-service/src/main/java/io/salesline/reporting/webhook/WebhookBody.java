package io.salesline.reporting.webhook;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as it is read: without what only its receiver should know. */
@Schema(name = "Webhook")
record WebhookBody(
    UUID webhookId,
    @Schema(examples = "3") long revision,
    @Schema(examples = "Sales group") String name,
    @Schema(enumeration = {"salesline", "wecom", "dingtalk", "feishu"}) String format,
    @Schema(
            description = "Where to, without the path, which may hold a key",
            examples = "https://alerts.example.com")
        String host,
    @Schema(description = "Whether messages are signed") boolean signed,
    List<String> kinds,
    @Schema(enumeration = {"info", "warning", "critical"}) String severity,
    boolean tellsCleared,
    @Schema(enumeration = {"en", "zh"}) String language,
    @Schema(nullable = true, description = "In the organisation's zone", examples = "19:00")
        String quietFrom,
    @Schema(nullable = true, examples = "08:30") String quietTo,
    @Schema(enumeration = {"none", "daily", "weekly"}) String digest,
    @Schema(examples = "09:00") String digestAt,
    boolean active,
    @Schema(
            nullable = true,
            description = "Shown once: when it was made. The format salesline only.",
            examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=")
        String secret) {

  static WebhookBody of(Webhook webhook) {
    return of(webhook, null);
  }

  static WebhookBody withSecret(Webhook webhook) {
    return of(webhook, webhook.format() == Format.SALESLINE ? webhook.secret() : null);
  }

  private static WebhookBody of(Webhook webhook, String secret) {
    URI url = URI.create(webhook.url());
    return new WebhookBody(
        webhook.id(),
        webhook.revision(),
        webhook.name(),
        webhook.format().key(),
        url.getScheme() + "://" + url.getRawAuthority(),
        !webhook.secret().isEmpty(),
        webhook.kinds(),
        webhook.severity(),
        webhook.tellsCleared(),
        webhook.language(),
        webhook.hours().quietFrom(),
        webhook.hours().quietTo(),
        webhook.hours().digest(),
        webhook.hours().digestAt(),
        webhook.active(),
        secret);
  }
}
