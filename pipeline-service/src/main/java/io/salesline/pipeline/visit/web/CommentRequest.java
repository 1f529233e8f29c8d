package io.salesline.pipeline.visit.web;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.VisitId;
import io.salesline.pipeline.visit.app.CommentingOnPlan.Remark;
import io.salesline.pipeline.visit.domain.Week;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a manager says to a plan. */
@Schema(name = "CommentOnPlan")
record CommentRequest(
    @NotNull @Size(max = 2000) @Pattern(regexp = Texts.WORDS) @Schema(examples = "Take the engineer along")
        String comment,
    @Schema(description = "The visit that it is about; the plan when absent", nullable = true)
        UUID visitId) {

  Remark remark(MemberId owner, Week week) {
    VisitId visit = visitId == null ? null : new VisitId(visitId);
    return new Remark(owner, week, visit, comment.strip());
  }
}
