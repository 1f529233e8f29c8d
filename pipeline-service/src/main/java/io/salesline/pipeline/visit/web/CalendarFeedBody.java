package io.salesline.pipeline.visit.web;

import io.salesline.pipeline.visit.app.CalendarFeeds.Feed;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The caller's calendar address, without its secret, which nobody knows any more. */
@Schema(name = "CalendarFeed")
record CalendarFeedBody(
    @Schema(description = "The ETag", examples = "1") long revision,
    @Schema(description = "False when it was revoked") boolean issued,
    @Schema(description = "When the last one was issued") Instant issuedAt) {

  static CalendarFeedBody of(Feed feed) {
    return new CalendarFeedBody(feed.revision(), feed.issued(), feed.issuedAt());
  }
}
