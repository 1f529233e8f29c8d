package io.salesline.pipeline.visit.web;

import io.salesline.pipeline.visit.app.PlanQueries.Details;
import io.salesline.pipeline.visit.domain.Comment;
import io.salesline.pipeline.visit.domain.PlanVersusDone;
import io.salesline.pipeline.visit.domain.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan with its visits, the comments on it, and what became of it. */
@Schema(name = "VisitPlanDetails")
record PlanDetailsBody(
    PlanBody plan, List<Entry> entries, List<CommentBody> comments, VersusDone versusDone) {

  static PlanDetailsBody of(Details details, LocalDate asOf) {
    return new PlanDetailsBody(
        PlanBody.of(details.plan()),
        details.visits().stream().map(visit -> Entry.of(visit, details)).toList(),
        details.comments().stream().map(CommentBody::of).toList(),
        VersusDone.of(details.versusDone(asOf), asOf));
  }

  @Schema(name = "VisitPlanEntry")
  record Entry(
      @Schema(
              description =
                  "The day it stood for when this plan was submitted; null for what was added later",
              nullable = true)
          LocalDate promisedOn,
      VisitBody visit) {

    static Entry of(Visit visit, Details details) {
      return new Entry(details.promised().get(visit.id()), VisitBody.of(visit));
    }
  }

  @Schema(name = "VisitPlanComment")
  record CommentBody(
      UUID commentId,
      UUID authorId,
      @Schema(description = "The visit it is about; null for the plan", nullable = true)
          UUID visitId,
      String comment,
      Instant commentedAt) {

    static CommentBody of(Comment comment) {
      return new CommentBody(
          comment.id().value(),
          comment.authorId().value(),
          comment.visitId() == null ? null : comment.visitId().value(),
          comment.text(),
          comment.commentedAt());
    }
  }

  @Schema(
      name = "PlanVersusDone",
      description = "planned = done_as_planned + moved + not_done + open")
  record VersusDone(
      LocalDate asOf,
      @Schema(description = "In the plan when it was submitted") int planned,
      @Schema(description = "Completed on the very day") int doneAsPlanned,
      @Schema(description = "Completed on another day, or moved to one still to come") int moved,
      @Schema(description = "Cancelled, or their day is past") int notDone,
      @Schema(description = "Their day is still to come, or today") int open,
      @Schema(description = "Completed in the week without having stood in its plan")
          int doneUnplanned) {

    static VersusDone of(PlanVersusDone counted, LocalDate asOf) {
      return new VersusDone(
          asOf,
          counted.planned(),
          counted.doneAsPlanned(),
          counted.moved(),
          counted.notDone(),
          counted.open(),
          counted.doneUnplanned());
    }
  }
}
