package io.salesline.pipeline.opportunity.store;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.Checklists;
import io.salesline.pipeline.opportunity.domain.AnswerId;
import io.salesline.pipeline.opportunity.domain.ChecklistAnswer;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.Instants;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class AnswerTables implements Checklists {

  private static final String ANSWERS =
      """
      select a.opportunity_id, a.item, a.revision, a.answered, a.answer, a.member_id, a.at
      from %s a where a.opportunity_id = :id
      """;
  private static final String ALL = ANSWERS.formatted("checklist_answer");
  private static final String ONE = ALL + " and a.item = :item";
  private static final String HISTORY =
      ANSWERS.formatted("checklist_answer_revision")
          + " and a.item = :item and exists (select from opportunity o where o.id = :id and "
          + Seen.DEAL
          + ") order by a.revision";
  private static final String DEAL =
      "select a.opportunity_id from checklist_answer a where a.id = :id";
  private static final String RECORD =
      """
      with told as (
        insert into checklist_answer_revision (opportunity_id, item, revision, answered, answer, member_id, at)
        values (:id, :item, :revision, :answered, :answer, :member, :at))
      insert into checklist_answer (opportunity_id, item, revision, answered, answer, member_id, at)
      values (:id, :item, :revision, :answered, :answer, :member, :at)
      on conflict (opportunity_id, item) do update set revision = excluded.revision,
        answered = excluded.answered, answer = excluded.answer, member_id = excluded.member_id,
        at = excluded.at
      """;

  private final Mutiny.SessionFactory sessions;

  AnswerTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<ChecklistAnswer> find(UnitOfWork unit, OpportunityId id, String item) {
    return unit.session()
        .createNativeQuery(ONE, Object[].class)
        .setParameter("id", id.value())
        .setParameter("item", item)
        .getSingleResultOrNull()
        .map(row -> row == null ? ChecklistAnswer.none(id, item) : answer(row));
  }

  @Override
  public Uni<Void> record(UnitOfWork unit, ChecklistAnswer answer) {
    return unit.session()
        .createNativeQuery(RECORD)
        .setParameter("id", answer.opportunity().value())
        .setParameter("item", answer.item())
        .setParameter("revision", answer.revision())
        .setParameter("answered", answer.answered())
        .setParameter("answer", answer.text())
        .setParameter("member", answer.by().value())
        .setParameter("at", answer.at())
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<List<ChecklistAnswer>> all(OpportunityId id) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(ALL, Object[].class)
                    .setParameter("id", id.value())
                    .getResultList())
        .map(AnswerTables::answers);
  }

  @Override
  public Uni<OpportunityId> dealOf(AnswerId id) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(DEAL, UUID.class)
                    .setParameter("id", id.value())
                    .getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound)
        .map(OpportunityId::new);
  }

  @Override
  public Uni<List<ChecklistAnswer>> history(Scope scope, OpportunityId id, String item) {
    return sessions
        .withSession(session -> history(session, scope, id, item))
        .map(AnswerTables::answers);
  }

  private static Uni<List<Object[]>> history(
      Mutiny.Session session, Scope scope, OpportunityId id, String item) {
    var query =
        session
            .createNativeQuery(HISTORY, Object[].class)
            .setParameter("id", id.value())
            .setParameter("item", item);
    return scope.bind(query).getResultList();
  }

  private static List<ChecklistAnswer> answers(List<Object[]> rows) {
    return rows.stream().map(AnswerTables::answer).toList();
  }

  private static ChecklistAnswer answer(Object[] row) {
    return new ChecklistAnswer(
        new OpportunityId((UUID) row[0]),
        (String) row[1],
        ((Number) row[2]).longValue(),
        (boolean) row[3],
        (String) row[4],
        new MemberId((UUID) row[5]),
        Instants.of(row[6]));
  }
}
