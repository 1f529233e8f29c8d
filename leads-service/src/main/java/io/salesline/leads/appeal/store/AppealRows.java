package io.salesline.leads.appeal.store;

import io.salesline.leads.appeal.domain.Appeal;
import io.salesline.leads.appeal.domain.AppealKind;
import io.salesline.leads.appeal.domain.Decision;
import io.salesline.leads.appeal.domain.Matter;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.outbox.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How an appeal is read: as JSON, whose names and types do not depend on a driver. */
final class AppealRows {

  /** {@code a} is the appeal. */
  static final String SELECT =
      """
      select cast(jsonb_build_object('id', a.id, 'revision', a.revision, 'kind', a.kind,
        'record_kind', a.record_kind, 'record_id', a.record_id, 'appellant_id', a.appellant_id, 'parties', a.parties,
        'words', a.words, 'filed_at', a.filed_at, 'verdict', a.verdict,
        'decided_by', a.decided_by, 'decided_at', a.decided_at,
        'decision_words', a.decision_words) as text)
      from appeal a where
      """;

  /** For the parties and those above them. */
  static final String CONCERNS =
      """
       (:scope_all or a.parties && array(
          select member_id from visible_members(:scope_member, :scope_today)))
      """;

  private AppealRows() {}

  private record Row(
      UUID id,
      long revision,
      String kind,
      String recordKind,
      UUID recordId,
      UUID appellantId,
      Set<UUID> parties,
      String words,
      Instant filedAt,
      String verdict,
      UUID decidedBy,
      Instant decidedAt,
      String decisionWords) {

    Appeal appeal() {
      return new Appeal(
          id,
          revision,
          AppealKind.of(kind),
          new Matter(Matter.Kind.of(recordKind), recordId),
          new MemberId(appellantId),
          parties.stream().map(MemberId::new).collect(Collectors.toSet()),
          words,
          filedAt,
          Optional.ofNullable(verdict).map(this::decision));
    }

    private Decision decision(String made) {
      return new Decision(made.equals("upheld"), decisionWords, new MemberId(decidedBy), decidedAt);
    }
  }

  static Appeal appeal(String row) {
    return read(row, Row.class).appeal();
  }

  static <T> T read(String row, Class<T> type) {
    return EventJson.read(EventJson.parse(row.getBytes(StandardCharsets.UTF_8)), type);
  }
}
