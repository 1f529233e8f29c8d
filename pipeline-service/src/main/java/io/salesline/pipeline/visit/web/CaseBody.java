package io.salesline.pipeline.visit.web;

import io.salesline.pipeline.visit.app.Cases.PublishedCase;
import io.salesline.pipeline.visit.domain.Lesson;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case as everybody reads it: it names no customer, no deal and no contact. */
@Schema(name = "Case")
record CaseBody(
    UUID caseId,
    UUID authorId,
    Instant publishedAt,
    @Schema(enumeration = {"reached", "partly", "not-reached"}) String outcome,
    @Schema(examples = "A pilot before the tender") String title,
    String goal,
    @Schema(nullable = true) String result,
    @Schema(nullable = true) String wentWell,
    @Schema(nullable = true) String wentBadly,
    @Schema(description = "What others can take from it", nullable = true) String lesson) {

  static CaseBody of(PublishedCase published) {
    Lesson lesson = published.lesson();
    return new CaseBody(
        published.id().value(),
        published.authorId().value(),
        published.publishedAt(),
        published.outcome().key(),
        lesson.title(),
        lesson.goal(),
        lesson.result(),
        lesson.wentWell(),
        lesson.wentBadly(),
        lesson.lesson());
  }
}
