package io.salesline.pipeline.visit.app;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.visit.domain.CaseId;
import io.salesline.pipeline.visit.domain.Lesson;
import io.salesline.pipeline.visit.domain.Outcome;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at published cases, which everybody in the organisation may. */
public interface Cases {

  /** Fails with a 404 refusal where there is none. */
  Uni<PublishedCase> get(CaseId id);

  /**
   * Newest first.
   *
   * @param runs unbroken pieces of text, folded, each of which a case must hold; all when empty
   */
  Uni<List<PublishedCase>> find(List<String> runs, Optional<Place> after, int most);

  record PublishedCase(
      CaseId id, MemberId authorId, Instant publishedAt, Outcome outcome, Lesson lesson) {}

  /** The sort key of a case. */
  record Place(Instant publishedAt, CaseId id) {}
}
