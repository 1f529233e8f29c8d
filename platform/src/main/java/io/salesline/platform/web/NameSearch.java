package io.salesline.platform.web;

import io.salesline.platform.text.NameQuestion;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which names a list is to hold, and whether in their order; a {@code @BeanParam}. */
public class NameSearch {

  private static final String BY_NAME = "name";

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
}
