package io.salesline.reporting.alert;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.platform.outbox.EventJson;
import io.salesline.platform.problem.Bilingual;
import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An alert as people read it. The words are put together when it is read: names are kept in one
 * place, and who is forgotten there is forgotten here.
 *
 * @param subject what it is about, such as {@code deal}
 * @param link to what it is about, of the service that owns it
 * @param clearedAt null while it is open
 */
public record Story(
    UUID alertId,
    UUID ruleId,
    String kind,
    String subject,
    UUID subjectId,
    String link,
    UUID ownerId,
    String ownerName,
    int occurrence,
    String severity,
    Instant raisedAt,
    Instant clearedAt,
    Bilingual name,
    Bilingual pattern,
    Map<String, Bilingual> words) {

  /** Goes with {@link #FROM}. */
  public static final String COLUMNS =
      """
      a.id, a.rule_id, a.kind, a.subject, a.subject_id, a.owner_id, a.occurrence, a.severity, a.raised_at,
      a.cleared_at, a.facts::text as facts, r.name_en, r.name_zh, r.text_en, r.text_zh, r.after_days,
      c.name as customer_name, o.full_name as owner_name, s.label_en, s.label_zh""";

  /** Alerts {@code a} with what their words need. */
  public static final String FROM =
      """
      alert a join alert_rule r on r.id = a.rule_id
      left join customer c on c.customer_id = (a.facts ->> 'customer_id')::uuid
      left join access_profile o on o.member_id = a.owner_id
      left join stage s on s.process_version = (a.facts ->> 'process_version')::int
        and s.stage = a.facts ->> 'stage'""";

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final String UNKNOWN = "–";

  public static Story of(Row row) {
    Subject subject = Subject.of(row.getString("subject")).orElseThrow();
    UUID subjectId = row.getUUID("subject_id");
    OffsetDateTime cleared = row.getOffsetDateTime("cleared_at");
    return new Story(
        row.getUUID("id"),
        row.getUUID("rule_id"),
        row.getString("kind"),
        subject.key(),
        subjectId,
        subject.address(subjectId),
        row.getUUID("owner_id"),
        row.getString("owner_name"),
        row.getInteger("occurrence"),
        row.getString("severity"),
        row.getOffsetDateTime("raised_at").toInstant(),
        cleared == null ? null : cleared.toInstant(),
        new Bilingual(row.getString("name_en"), row.getString("name_zh")),
        new Bilingual(row.getString("text_en"), row.getString("text_zh")),
        words(row));
  }

  private static Map<String, Bilingual> words(Row row) {
    var words = new HashMap<String, Bilingual>();
    JsonNode facts = EventJson.parse(row.getString("facts").getBytes(StandardCharsets.UTF_8));
    facts.properties().forEach(fact -> put(words, fact.getKey(), text(fact.getValue())));
    put(words, "days", row.getInteger("after_days").toString());
    put(words, "customer", row.getString("customer_name"));
    put(words, "owner", row.getString("owner_name"));
    if (row.getString("label_en") != null) {
      words.put("stage", new Bilingual(row.getString("label_en"), row.getString("label_zh")));
    }
    return words;
  }

  private static void put(Map<String, Bilingual> words, String name, String word) {
    if (word != null) {
      words.put(name, new Bilingual(word, word));
    }
  }

  private static String text(JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
  }

  public String title(Locale language) {
    return name.in(language);
  }

  /** What is not known of it reads as a dash. */
  public String text(Locale language) {
    return PLACE
        .matcher(pattern.in(language))
        .replaceAll(place -> Matcher.quoteReplacement(word(place.group(1), language)));
  }

  private String word(String name, Locale language) {
    Bilingual word = words.get(name);
    return word == null ? UNKNOWN : word.in(language);
  }

  public boolean isOpen() {
    return clearedAt == null;
  }
}
