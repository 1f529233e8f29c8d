package io.salesline.platform.web;

import io.salesline.platform.text.NamePlace;
import io.salesline.platform.text.NameQuestion;
import io.salesline.platform.text.NamedPage;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which names a list is to hold, and whether in their order; a {@code @BeanParam}. */
public class NameSearch {

  private static final String BY_NAME = "name";
  private static final int SORT_KEY = 2;

  @QueryParam("q")
  @Size(max = 100) @Parameter(
      description =
          "Only those whose name has every word of it. Chinese is found by any unbroken piece, by"
              + " pinyin and by its initials; other words by how they begin. Case, full-width and"
              + " traditional forms do not matter.",
      example = "hw")
  String question;

  @QueryParam("sort")
  @Parameter(
      description = "By name, Chinese by pinyin; the order of the list itself when absent",
      schema = @Schema(enumeration = {BY_NAME}))
  String sort;

  public Optional<NameQuestion> question() {
    return NameQuestion.of(question);
  }

  /**
   * @throws io.salesline.platform.problem.Refusal 400 for another order
   */
  public boolean isByName() {
    return sort != null
        && Invalid.unlessKnown("sort", Optional.of(sort).filter(BY_NAME::equals), BY_NAME)
            .equals(BY_NAME);
  }

  /**
   * Where the page before ended, in the order of names.
   *
   * @throws io.salesline.platform.problem.Refusal 400 for a cursor that is none of ours
   */
  public static Optional<NamePlace> after(PageRequest page) {
    return page.cursor(SORT_KEY).map(cursor -> new NamePlace(cursor.text(0), cursor.uuid(1)));
  }

  public static <R, T> Page<T> page(NamedPage<R> named, Function<R, T> item) {
    String next = named.end().map(end -> Cursor.encode(end.key(), end.id())).orElse(null);
    return new Page<>(named.rows().stream().map(item).toList(), next);
  }
}
