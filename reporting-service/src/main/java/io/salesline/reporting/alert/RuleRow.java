package io.salesline.reporting.alert;

import io.salesline.platform.outbox.EventJson;
import io.salesline.platform.problem.Bilingual;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A rule as its row, which goes to the database and comes back as JSON. */
record RuleRow(
    UUID id,
    long revision,
    String kind,
    String subject,
    String severity,
    String nameEn,
    String nameZh,
    String textEn,
    String textZh,
    List<String> begins,
    String beginsWhen,
    List<String> restarts,
    String restartsWhen,
    List<String> ends,
    String endsWhen,
    String dueField,
    int afterDays,
    boolean toOwner,
    boolean toManager,
    List<UUID> toMembers,
    List<String> toRoles,
    boolean active,
    Instant activeSince) {

  static Rule read(String json) {
    return EventJson.read(EventJson.parse(json.getBytes(StandardCharsets.UTF_8)), RuleRow.class)
        .rule();
  }

  static String write(Rule rule) {
    return EventJson.write(of(rule));
  }

  private static RuleRow of(Rule rule) {
    return new RuleRow(
        rule.id(),
        rule.revision(),
        rule.kind(),
        rule.subject().key(),
        rule.severity().key(),
        rule.name().english(),
        rule.name().chinese(),
        rule.text().english(),
        rule.text().chinese(),
        rule.begins().types(),
        rule.begins().when(),
        rule.restarts().types(),
        rule.restarts().when(),
        rule.ends().types(),
        rule.ends().when(),
        rule.dueField(),
        rule.afterDays(),
        rule.recipients().owner(),
        rule.recipients().manager(),
        rule.recipients().members(),
        rule.recipients().roles(),
        rule.active(),
        rule.activeSince());
  }

  private Rule rule() {
    return new Rule(
        id,
        revision,
        kind,
        Subject.of(subject).orElseThrow(),
        Severity.of(severity),
        new Bilingual(nameEn, nameZh),
        new Bilingual(textEn, textZh),
        new Trigger(begins, beginsWhen),
        new Trigger(restarts, restartsWhen),
        new Trigger(ends, endsWhen),
        dueField,
        afterDays,
        new Recipients(toOwner, toManager, toMembers, toRoles),
        active,
        activeSince);
  }
}
