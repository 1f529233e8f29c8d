package io.salesline.pipeline.review.store;

import io.salesline.pipeline.review.domain.Condition;
import io.salesline.pipeline.review.domain.Ruling;
import io.salesline.pipeline.review.domain.Verdict;
import io.salesline.platform.store.Instants;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads what reviewers said: verdicts, and the conditions that came with them. */
final class Said {

  private static final String RULINGS =
      """
      select r.decided_by, r.for_member, r.verdict, r.comment, r.decided_at
      from review_ruling r where r.review_id = :review order by r.decided_at, r.decided_by
      """;
  private static final String CONDITIONS =
      """
      select c.ordinal, c.condition, c.stated_by, c.fulfilled_at, c.fulfilled_by
      from review_condition c where c.review_id = :review order by c.ordinal
      """;

  private Said() {}

  /** The conditions stand apart: they are the review's. */
  static Uni<List<Ruling>> rulings(Mutiny.Session session, UUID review) {
    return session
        .createNativeQuery(RULINGS, Object[].class)
        .setParameter("review", review)
        .getResultList()
        .map(rows -> rows.stream().map(Said::ruling).toList());
  }

  static Uni<List<Condition>> conditions(Mutiny.Session session, UUID review) {
    return session
        .createNativeQuery(CONDITIONS, Object[].class)
        .setParameter("review", review)
        .getResultList()
        .map(rows -> rows.stream().map(Said::condition).toList());
  }

  private static Ruling ruling(Object[] row) {
    return new Ruling(
        (UUID) row[0],
        (UUID) row[1],
        Verdict.of((String) row[2]).orElseThrow(),
        (String) row[3],
        List.of(),
        Instants.of(row[4]));
  }

  private static Condition condition(Object[] row) {
    return new Condition(
        (int) row[0], (String) row[1], (UUID) row[2], Instants.of(row[3]), (UUID) row[4]);
  }
}
