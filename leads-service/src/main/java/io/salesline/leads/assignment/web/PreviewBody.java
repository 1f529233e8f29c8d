package io.salesline.leads.assignment.web;

import io.salesline.leads.assignment.app.PreviewingRule.Preview;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule would do now. */
@Schema(name = "AssignmentPreview")
record PreviewBody(
    @Schema(description = "The newest of the leads that wait, up to 1,000", examples = "412")
        int lookedAt,
    @Schema(description = "Of these, those that the condition fits", examples = "37") int fitting,
    @Schema(description = "Who would get how many of them, the most first; nobody for a pool")
        List<Share> shares,
    @Schema(description = "The pool into which they would go; absent for people", nullable = true)
        UUID poolId) {

  @Schema(name = "AssignmentPreviewShare")
  record Share(UUID memberId, long leads) {}

  static PreviewBody of(Preview preview) {
    var shares =
        preview.leads().entrySet().stream()
            .map(entry -> new Share(entry.getKey().value(), entry.getValue()))
            .sorted(
                Comparator.comparingLong(Share::leads).reversed().thenComparing(Share::memberId))
            .toList();
    UUID pool = preview.pool() == null ? null : preview.pool().value();
    return new PreviewBody(preview.lookedAt(), preview.fitting(), shares, pool);
  }
}
