package io.salesline.reporting.webhook;

import io.salesline.platform.outbox.EventJson;
import io.salesline.reporting.alert.Story;
import io.salesline.reporting.answer.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What each kind of receiver is told, signed at the time of the attempt. */
final class Wording {

  private Wording() {}

  static Outgoing of(Letter letter, Instant now) {
    return switch (letter.to().format()) {
      case SALESLINE -> salesline(letter, now);
      case WECOM -> wecom(letter);
      case DINGTALK -> dingtalk(letter, now);
      case FEISHU -> feishu(letter, now);
    };
  }

  private record Told(
      UUID alertId,
      UUID ruleId,
      String kind,
      String severity,
      String state,
      int occurrence,
      String title,
      String text,
      String subject,
      UUID subjectId,
      String link,
      UUID ownerId,
      String ownerName,
      Instant raisedAt,
      Instant clearedAt) {

    static Told of(Letter letter) {
      Story story = letter.story();
      boolean cleared = letter.what().equals("cleared");
      return new Told(
          story.alertId(),
          story.ruleId(),
          story.kind(),
          story.severity(),
          cleared ? "cleared" : "open",
          story.occurrence(),
          story.title(letter.language()),
          story.text(letter.language()),
          story.subject(),
          story.subjectId(),
          story.link(),
          story.ownerId(),
          story.ownerName(),
          story.raisedAt(),
          cleared ? story.clearedAt() : null);
    }
  }

  private record Message(String type, Instant timestamp, Object data) {}

  /** Standard Webhooks; both secrets sign while they are changed over. */
  private static Outgoing salesline(Letter letter, Instant now) {
    Object data = letter.isTest() ? Map.of() : Told.of(letter);
    String type = letter.isTest() ? "test" : "alert." + letter.what();
    String body = EventJson.write(new Message(type, letter.writtenAt(), data));
    var headers = new LinkedHashMap<String, String>();
    headers.put("webhook-id", letter.id().toString());
    headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
    headers.put("webhook-signature", signatures(letter, now, body));
    return new Outgoing(letter.to().url(), headers, body);
  }

  private static String signatures(Letter letter, Instant now, String body) {
    Webhook to = letter.to();
    String id = letter.id().toString();
    String own = Signature.standard(to.secret(), id, now.getEpochSecond(), body);
    boolean changing = !to.formerSecret().isEmpty() && now.isBefore(to.formerUntil());
    return changing
        ? own + " " + Signature.standard(to.formerSecret(), id, now.getEpochSecond(), body)
        : own;
  }

  private static Outgoing wecom(Letter letter) {
    var body = Map.of("msgtype", "markdown", "markdown", Map.of("content", markdown(letter)));
    return new Outgoing(letter.to().url(), Map.of(), EventJson.write(body));
  }

  private static Outgoing dingtalk(Letter letter, Instant now) {
    var markdown = Map.of("title", title(letter), "text", markdown(letter));
    var body = Map.of("msgtype", "markdown", "markdown", markdown);
    return new Outgoing(signedUrl(letter.to(), now), Map.of(), EventJson.write(body));
  }

  private static String signedUrl(Webhook to, Instant now) {
    if (to.secret().isEmpty()) {
      return to.url();
    }
    String sign = Signature.dingtalk(to.secret(), now.toEpochMilli());
    return to.url()
        + (to.url().contains("?") ? "&" : "?")
        + "timestamp="
        + now.toEpochMilli()
        + "&sign="
        + URLEncoder.encode(sign, StandardCharsets.UTF_8);
  }

  private static Outgoing feishu(Letter letter, Instant now) {
    var body = new LinkedHashMap<String, Object>();
    if (!letter.to().secret().isEmpty()) {
      body.put("timestamp", Long.toString(now.getEpochSecond()));
      body.put("sign", Signature.feishu(letter.to().secret(), now.getEpochSecond()));
    }
    body.put("msg_type", "text");
    body.put("content", Map.of("text", title(letter) + "\n" + text(letter)));
    return new Outgoing(letter.to().url(), Map.of(), EventJson.write(body));
  }

  private static String markdown(Letter letter) {
    return "**" + plain(title(letter)) + "**\n\n" + plain(text(letter));
  }

  /** A customer's name is no markup. */
  private static String plain(String text) {
    return text.replaceAll("[*_`<>\\[\\]#\\\\]", "\\\\$0");
  }

  private static String title(Letter letter) {
    if (letter.isTest()) {
      return Words.of("webhook.test.title", letter.language());
    }
    String title = letter.story().title(letter.language());
    return letter.what().equals("cleared")
        ? Words.of("webhook.cleared", letter.language(), Map.of("title", title))
        : title;
  }

  private static String text(Letter letter) {
    return letter.isTest()
        ? Words.of("webhook.test.text", letter.language(), Map.of("name", letter.to().name()))
        : letter.story().text(letter.language());
  }
}
