package io.salesline.platform.web;

import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.QueryParam;
import java.util.List;
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

  /** Reads rows of a list. */
  @FunctionalInterface
  public interface Rows<R, P> {

    /**
     * @param after empty for the beginning
     * @param most at least 1
     */
    Uni<List<R>> read(Optional<P> after, int most);
  }

  /**
   * The part that is asked for.
   *
   * @throws Refusal 400 for a size or a cursor that is none
   */
  public <R, P> Uni<Page<R>> read(SortKey<R, P> sortedBy, Rows<R, P> rows) {
    int most = limit();
    return rows.read(cursor(sortedBy.parts()).map(sortedBy.place()), most + 1)
        .map(found -> Page.of(found, most, sortedBy.cursor(), row -> row));
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
