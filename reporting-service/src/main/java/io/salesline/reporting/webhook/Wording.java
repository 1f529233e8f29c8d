package io.salesline.reporting.webhook;

import io.salesline.platform.outbox.EventJson;
import io.salesline.reporting.alert.Story;
import io.salesline.reporting.answer.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What each kind of receiver is told, signed at the time of the attempt. */
final class Wording {

  private static final int MOST_CHARACTERS = 1_000;

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

    static Told of(Letter.Item item, Locale language) {
      Story story = item.story();
      boolean cleared = item.isCleared();
      return new Told(
          story.alertId(),
          story.ruleId(),
          story.kind(),
          story.severity(),
          cleared ? "cleared" : "open",
          story.occurrence(),
          story.title(language),
          story.text(language),
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
    boolean ofOne = !letter.isTest() && !letter.isDigest();
    String type = ofOne ? "alert." + letter.what() : letter.what();
    String body = EventJson.write(new Message(type, letter.writtenAt(), data(letter)));
    var headers = new LinkedHashMap<String, String>();
    headers.put("webhook-id", letter.id().toString());
    headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
    headers.put("webhook-signature", signatures(letter, now, body));
    return new Outgoing(letter.to().url(), headers, body);
  }

  private static Object data(Letter letter) {
    List<Told> told = letter.told().stream().map(item -> Told.of(item, letter.language())).toList();
    if (letter.isDigest()) {
      return Map.of("count", told.size(), "alerts", told);
    }
    return letter.isTest() ? Map.of() : told.getFirst();
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
    if (letter.isDigest()) {
      var count = Map.of("count", letter.told().size());
      return Words.of("webhook.digest", letter.language(), count);
    }
    return letter.isTest()
        ? Words.of("webhook.test.title", letter.language())
        : title(letter.told().getFirst(), letter.language());
  }

  private static String title(Letter.Item item, Locale language) {
    String title = item.story().title(language);
    return item.isCleared() ? Words.of("webhook.cleared", language, Map.of("title", title)) : title;
  }

  private static String text(Letter letter) {
    if (letter.isTest()) {
      return Words.of("webhook.test.text", letter.language(), Map.of("name", letter.to().name()));
    }
    return letter.isDigest()
        ? lines(letter)
        : letter.told().getFirst().story().text(letter.language());
  }

  /** Robots take a few thousand bytes. */
  private static String lines(Letter letter) {
    Locale language = letter.language();
    var lines = new ArrayList<String>();
    for (Letter.Item item : letter.told()) {
      String line = title(item, language) + " – " + item.story().text(language);
      if (length(lines) + line.length() > MOST_CHARACTERS) {
        var more = Map.of("count", letter.told().size() - lines.size());
        lines.add(Words.of("webhook.more", language, more));
        break;
      }
      lines.add(line);
    }
    return String.join("\n\n", lines);
  }

  private static int length(List<String> lines) {
    return lines.stream().mapToInt(String::length).sum();
  }
}
