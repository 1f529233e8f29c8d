package io.salesline.leads.appeal.store;

import io.salesline.leads.appeal.app.Appeals;
import io.salesline.leads.appeal.domain.Appeal;
import io.salesline.leads.appeal.domain.Decision;
import io.salesline.leads.appeal.domain.Matter;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class AppealTables implements Appeals {

  private static final String FILE =
      """
      insert into appeal (id, revision, kind, record_kind, record_id, appellant_id, parties, words, filed_at)
      values (:id, :revision, :kind, :record_kind, :record, :appellant, cast(cast(:parties as text) as uuid[]),
        :words, :at)
      on conflict (record_id, appellant_id) where verdict is null do nothing
      """;
  private static final String REQUIRE =
      AppealRows.SELECT + AppealRows.CONCERNS + " and a.id = :id for no key update of a";
  private static final String IS_OPEN =
      "select exists (select from appeal where record_id = :record and verdict is null)";
  private static final String DECIDE =
      """
      update appeal set revision = :revision, parties = cast(cast(:parties as text) as uuid[]),
        verdict = :verdict, decided_by = :by, decided_at = :at, decision_words = :words
      where id = :id
      """;

  @Override
  public Uni<Boolean> file(UnitOfWork unit, Appeal appeal) {
    return unit.session()
        .createNativeQuery(FILE)
        .setParameter("id", appeal.id())
        .setParameter("revision", appeal.revision())
        .setParameter("kind", appeal.kind().key())
        .setParameter("record_kind", appeal.matter().kind().key())
        .setParameter("record", appeal.matter().id())
        .setParameter("appellant", appeal.appellant().value())
        .setParameter("parties", ArrayText.of(appeal.parties()))
        .setParameter("words", appeal.words())
        .setParameter("at", appeal.filedAt())
        .executeUpdate()
        .map(rows -> rows == 1);
  }

  @Override
  public Uni<Appeal> require(UnitOfWork unit, UUID id) {
    return unit.scope()
        .bind(unit.session().createNativeQuery(REQUIRE, String.class))
        .setParameter("id", id)
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound)
        .map(AppealRows::appeal);
  }

  @Override
  public Uni<Void> decide(UnitOfWork unit, Appeal decided) {
    Decision decision = decided.decision().orElseThrow();
    return unit.session()
        .createNativeQuery(DECIDE)
        .setParameter("id", decided.id())
        .setParameter("revision", decided.revision())
        .setParameter("parties", ArrayText.of(decided.parties()))
        .setParameter("verdict", decision.verdict())
        .setParameter("by", decision.by().value())
        .setParameter("at", decision.at())
        .setParameter("words", decision.words())
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<Boolean> isOpen(UnitOfWork unit, Matter matter) {
    return unit.session()
        .createNativeQuery(IS_OPEN, Boolean.class)
        .setParameter("record", matter.id())
        .getSingleResult();
  }
}
