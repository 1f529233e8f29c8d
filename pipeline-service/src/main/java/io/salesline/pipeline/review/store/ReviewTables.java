package io.salesline.pipeline.review.store;

import io.salesline.pipeline.review.app.Passage;
import io.salesline.pipeline.review.app.Reviews;
import io.salesline.pipeline.review.domain.Condition;
import io.salesline.pipeline.review.domain.Review;
import io.salesline.pipeline.review.domain.ReviewDecision;
import io.salesline.pipeline.review.domain.ReviewEvent;
import io.salesline.pipeline.review.domain.Ruling;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Bilingual;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.ArrayText;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class ReviewTables implements Reviews {

  private static final String PASSAGE =
      """
      select 'passed' as kind, r.gate as gate, cast(null as text) as condition, cast(null as text) as words
      from review r
      where r.opportunity_id = :deal and r.state = 'approved' and r.evidence_digest = :digest
      union all
      select 'passed', w.gate, null, null from gate_waiver w
      where w.opportunity_id = :deal and w.revoked_at is null and w.expires_at > :now
      union all
      select 'lost', r.gate, null, null from review r
      where r.opportunity_id = :deal and r.state = 'voided' and r.used_at is not null
      union all
      select 'condition', r.gate, r.gate || '/' || c.ordinal, c.condition
      from review r join review_condition c on c.review_id = r.id
      where r.opportunity_id = :deal and r.state = 'approved' and r.used_at is not null
        and c.fulfilled_at is null
      """;
  private static final String DEAL = "select r.opportunity_id from review r where r.id = :id and ";
  private static final String ONE =
      "select r.* from review r where r.id = :id for no key update of r";
  // In one order everywhere, so that two who lock several do not wait for each other.
  private static final String OPEN =
      """
      select r.* from review r
      where r.opportunity_id in (select unnest(cast(cast(:deals as text) as uuid[]))) and r.state = 'open'
      order by r.opportunity_id, r.gate for no key update of r
      """;
  private static final String OUTDATED =
      """
      select r.* from review r
      where r.opportunity_id = :deal and r.state in ('open', 'approved') and r.evidence_digest <> :digest
      order by r.gate, r.id for no key update of r
      """;
  private static final String CONTRADICTED =
      """
      select r.* from review r
      where r.opportunity_id = :deal and r.state in ('open', 'approved')
        and jsonb_exists(cast(r.evidence as jsonb) -> 'checklist', :item)
        and (:open or cast(r.evidence as jsonb) -> 'checklist' ->> :item <> :answer)
      order by r.gate, r.id for no key update of r
      """;
  private static final String OVERDUE =
      """
      select r.* from review r where r.state = 'open' and r.escalated_at is null and r.due_at <= :now
      order by r.due_at limit 1 for no key update of r skip locked
      """;
  private static final String MAY_DECIDE =
      """
      select may_review(:principal, r.reviewers, r.owner_id, r.escalated_at is not null, :today)
        and :principal in (select p.member_id from review_principals(:caller, :today) p)
      from review r where r.id = :id
      """;
  private static final String RULE =
      """
      insert into review_ruling (review_id, decided_by, for_member, submitter_id, owner_id, verdict,
        comment, decided_at)
      values (:review, :by, :for, :submitter, :owner, :verdict, nullif(:comment, ''), :at)
      """;
  private static final String STATE =
      """
      insert into review_condition (review_id, ordinal, condition, stated_by)
      select :review, coalesce((select max(c.ordinal) from review_condition c where c.review_id = :review), 0)
        + cast(t.ordinality as int), t.value, :by
      from jsonb_array_elements_text(cast(cast(:conditions as text) as jsonb)) with ordinality t
      """;
  private static final String FULFIL =
      """
      update review_condition set fulfilled_at = :at, fulfilled_by = :by
      where review_id = :review and ordinal = :ordinal
      """;
  private static final String USE =
      """
      update review set used_at = :now
      where opportunity_id = :deal and state = 'approved' and used_at is null
        and gate = any(string_to_array(:gates, ','))
      """;

  private final Mutiny.SessionFactory sessions;

  ReviewTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Passage> passage(UUID opportunityId, String digest, Instant now) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(PASSAGE, Object[].class)
                    .setParameter("deal", opportunityId)
                    .setParameter("digest", digest)
                    .setParameter("now", now)
                    .getResultList())
        .map(ReviewTables::passage);
  }

  private static Passage passage(List<Object[]> rows) {
    var passed = new HashSet<String>();
    var lost = new HashSet<String>();
    var conditions = new ArrayList<Passage.OpenCondition>();
    for (Object[] row : rows) {
      String gate = (String) row[1];
      switch ((String) row[0]) {
        case "passed" -> passed.add(gate);
        case "lost" -> lost.add(gate);
        default -> {
          String text = (String) row[3];
          conditions.add(
              new Passage.OpenCondition(gate, (String) row[2], new Bilingual(text, text)));
        }
      }
    }
    lost.removeAll(passed);
    return new Passage(passed, lost, conditions);
  }

  @Override
  public Uni<UUID> dealOf(UnitOfWork unit, UUID review) {
    var query =
        unit.session()
            .createNativeQuery(DEAL + ReviewLists.KNOWN, UUID.class)
            .setParameter("id", review);
    return unit.scope()
        .bind(query)
        .setParameter("me", unit.caller().memberId())
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  @Override
  public Uni<Review> require(UnitOfWork unit, UUID review) {
    return EntityRows.query(unit.session(), ONE, Review.class)
        .setParameter("id", review)
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  @Override
  public Uni<List<Review>> open(UnitOfWork unit, Set<UUID> opportunities) {
    return EntityRows.query(unit.session(), OPEN, Review.class)
        .setParameter("deals", ArrayText.of(opportunities))
        .getResultList();
  }

  @Override
  public Uni<List<Review>> outdated(UnitOfWork unit, UUID opportunityId, String digest) {
    return EntityRows.query(unit.session(), OUTDATED, Review.class)
        .setParameter("deal", opportunityId)
        .setParameter("digest", digest)
        .getResultList();
  }

  @Override
  public Uni<List<Review>> contradicted(
      UnitOfWork unit, UUID opportunityId, String item, Optional<String> answer) {
    return EntityRows.query(unit.session(), CONTRADICTED, Review.class)
        .setParameter("deal", opportunityId)
        .setParameter("item", item)
        .setParameter("open", answer.isEmpty())
        .setParameter("answer", answer.orElse(""))
        .getResultList();
  }

  @Override
  public Uni<Review> nextOverdue(UnitOfWork unit) {
    return EntityRows.query(unit.session(), OVERDUE, Review.class)
        .setParameter("now", unit.now())
        .getSingleResultOrNull();
  }

  @Override
  public Uni<List<Ruling>> rulings(UnitOfWork unit, UUID review) {
    return Said.rulings(unit.session(), review);
  }

  @Override
  public Uni<List<Condition>> conditions(UnitOfWork unit, UUID review) {
    return Said.conditions(unit.session(), review);
  }

  @Override
  public Uni<Boolean> mayDecide(UnitOfWork unit, Review review, UUID forMember) {
    return unit.session()
        .createNativeQuery(MAY_DECIDE, Boolean.class)
        .setParameter("principal", forMember)
        .setParameter("caller", unit.caller().memberId())
        .setParameter("today", unit.today())
        .setParameter("id", review.id())
        .getSingleResult();
  }

  @Override
  public Uni<Boolean> isInScope(Scope scope, UnitOfWork unit, Review review) {
    var query =
        unit.session()
            .createNativeQuery(
                "select " + Scope.ownerIn("r.owner_id") + " from review r where r.id = :id",
                Boolean.class)
            .setParameter("id", review.id());
    return scope.bind(query).getSingleResult();
  }

  @Override
  public Uni<Void> record(UnitOfWork unit, ReviewDecision decision) {
    Review review = decision.review();
    return (decision.before() == null
            ? unit.session().persist(review)
            : Uni.createFrom().voidItem())
        .chain(() -> unit.session().flush())
        .chain(() -> append(unit, decision));
  }

  private static Uni<Void> append(UnitOfWork unit, ReviewDecision decision) {
    return switch (decision.event()) {
      case ReviewEvent.Decided decided -> rule(unit, decision.review(), decided.ruling());
      case ReviewEvent.ConditionFulfilled fulfilled ->
          fulfil(unit, decision.review(), fulfilled.ordinal());
      case ReviewEvent.Opened opened -> Uni.createFrom().voidItem();
      case ReviewEvent.Withdrawn withdrawn -> Uni.createFrom().voidItem();
      case ReviewEvent.Voided voided -> Uni.createFrom().voidItem();
      case ReviewEvent.Escalated escalated -> Uni.createFrom().voidItem();
    };
  }

  private static Uni<Void> rule(UnitOfWork unit, Review review, Ruling ruling) {
    return unit.session()
        .createNativeQuery(RULE)
        .setParameter("review", review.id())
        .setParameter("by", ruling.decidedBy())
        .setParameter("for", ruling.forMember())
        .setParameter("submitter", review.submitterId())
        .setParameter("owner", review.ownerId())
        .setParameter("verdict", ruling.verdict().key())
        .setParameter("comment", Objects.toString(ruling.comment(), ""))
        .setParameter("at", ruling.at())
        .executeUpdate()
        .chain(() -> state(unit, review, ruling));
  }

  private static Uni<Void> state(UnitOfWork unit, Review review, Ruling ruling) {
    if (ruling.conditions().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return unit.session()
        .createNativeQuery(STATE)
        .setParameter("review", review.id())
        .setParameter("by", ruling.forMember())
        .setParameter("conditions", new JsonArray(ruling.conditions()).encode())
        .executeUpdate()
        .replaceWithVoid();
  }

  private static Uni<Void> fulfil(UnitOfWork unit, Review review, int ordinal) {
    return unit.session()
        .createNativeQuery(FULFIL)
        .setParameter("review", review.id())
        .setParameter("ordinal", ordinal)
        .setParameter("at", unit.now())
        .setParameter("by", unit.caller().memberId())
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> use(UnitOfWork unit, UUID opportunityId, Set<String> gates) {
    return unit.session()
        .createNativeQuery(USE)
        .setParameter("deal", opportunityId)
        .setParameter("now", unit.now())
        .setParameter("gates", String.join(",", gates))
        .executeUpdate()
        .replaceWithVoid();
  }
}
