package io.salesline.leads.recycling.web;

import io.salesline.leads.recycling.app.Foreseeing.Preview;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of what a run would take, and how much that is in all. */
@Schema(name = "RecyclingPreview")
record PreviewBody(
    LocalDate on,
    @Schema(description = "All that a run on that day would recycle", examples = "37") long count,
    @Schema(
            description =
                "False where no days off and make-up days of that year are known: it is counted by"
                    + " the week alone")
        boolean calendarKnown,
    List<ForeseenBody> items,
    @Schema(description = "The cursor of the page that follows", nullable = true) String next) {

  static PreviewBody of(LocalDate on, Preview preview, int limit) {
    var page =
        Page.of(
            preview.part(), limit, last -> Cursor.encode(last.record().value()), ForeseenBody::of);
    return new PreviewBody(on, preview.count(), preview.calendarKnown(), page.items(), page.next());
  }
}
