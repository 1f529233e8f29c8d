package io.salesline.reporting.webhook;

import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Makes and changes webhooks. The audit log holds neither address nor secret. */
@ApplicationScoped
class KeepingWebhooks {

  /** How long both secrets sign after a change. */
  private static final Duration OVERLAP = Duration.ofHours(24);

  private final Webhooks webhooks;

  KeepingWebhooks(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  /** Fails as {@link Webhooks#add} does. */
  Uni<Webhook> make(UnitOfWork work, Webhook webhook) {
    work.audit(entry(webhook, "made", Map.of(), described(webhook)));
    return webhooks.add(work, webhook);
  }

  /** Fails with 404, 412, and 422 {@code webhook-format-fixed}. */
  Uni<Webhook> change(UnitOfWork work, UUID id, long seen, Webhook to) {
    return webhooks
        .hold(work, id)
        .map(webhook -> changed(work, webhook, seen, to))
        .chain(changed -> webhooks.change(work, changed));
  }

  private static Webhook changed(UnitOfWork work, Webhook webhook, long seen, Webhook to) {
    IfMatch.check(seen, webhook.revision());
    if (webhook.format() != to.format()) {
      throw Refusal.field("format", "webhook-format-fixed", "format", webhook.format().key());
    }
    Webhook changed = webhook.revised(to);
    work.audit(entry(webhook, "changed", described(webhook), described(changed)).changedOnly());
    return changed;
  }

  /** Fails with 404, 412, and 409 {@code webhook-secret-foreign}. */
  Uni<Webhook> rotate(UnitOfWork work, UUID id, long seen) {
    return webhooks
        .hold(work, id)
        .map(webhook -> rotated(work, webhook, seen))
        .chain(rotated -> webhooks.change(work, rotated));
  }

  private static Webhook rotated(UnitOfWork work, Webhook webhook, long seen) {
    IfMatch.check(seen, webhook.revision());
    if (webhook.format() != Format.SALESLINE) {
      throw Refusal.conflict("webhook-secret-foreign", "format", webhook.format().key());
    }
    Webhook rotated = webhook.rotated(Signature.secret(), work.now().plus(OVERLAP));
    work.audit(entry(webhook, "secret-changed", Map.of(), Map.of()));
    return rotated;
  }

  private static AuditEntry entry(
      Webhook webhook, String what, Map<String, Object> before, Map<String, Object> after) {
    return new AuditEntry("webhook", webhook.id().toString(), what, before, after);
  }

  private static Map<String, Object> described(Webhook webhook) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", webhook.name());
    fields.put("format", webhook.format().key());
    fields.put("host", URI.create(webhook.url()).getHost());
    fields.put("kinds", webhook.kinds());
    fields.put("severity", webhook.severity());
    fields.put("tells_cleared", webhook.tellsCleared());
    fields.put("language", webhook.language());
    fields.put("hours", webhook.hours());
    fields.put("active", webhook.active());
    return fields;
  }
}
