package io.salesline.goals.organisation.web;

import io.salesline.goals.organisation.app.Directory.After;
import io.salesline.platform.web.PageRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What reads of units and people have in common. */
final class Reads {

  private Reads() {}

  /** With the revision as its ETag. */
  static <T> RestResponse<T> tagged(T view, long revision) {
    return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, "\"" + revision + "\"").build();
  }

  /** Lists are sorted by name and id. */
  static Optional<After> after(PageRequest page) {
    return page.cursor(2).map(cursor -> new After(cursor.text(0), cursor.uuid(1)));
  }
}
