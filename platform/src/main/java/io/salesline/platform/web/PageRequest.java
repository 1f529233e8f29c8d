package io.salesline.platform.web;

import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * What part of a list is asked for; a {@code @BeanParam}. Keyset, so a page costs the same
 * anywhere.
 */
public class PageRequest {

  public static final int MOST = 200;
  private static final int USUAL = 50;

  @QueryParam("limit")
  @Parameter(description = "How many items, 1 to 200; 50 when absent")
  String limit;

  @QueryParam("cursor")
  @Parameter(description = "The `next` of the page before")
  String cursor;

  /**
   * @throws Refusal 400 when it is no number from 1 to {@link #MOST}
   */
  public int limit() {
    if (limit == null) {
      return USUAL;
    }
    try {
      int asked = Integer.parseInt(limit);
      if (asked >= 1 && asked <= MOST) {
        return asked;
      }
    } catch (NumberFormatException notANumber) {
      // Refused below, like a number out of bounds.
    }
    throw Refusal.malformed("page-size", "most", MOST)
        .with(new FieldError("limit", "page-size", Map.of("most", MOST)));
  }

  /**
   * The parts of the cursor, as many as the sort key has.
   *
   * @throws Refusal 400 when it is none of ours
   */
  public Optional<Cursor> cursor(int parts) {
    return cursor == null ? Optional.empty() : Optional.of(Cursor.decode(cursor, parts));
  }
}
