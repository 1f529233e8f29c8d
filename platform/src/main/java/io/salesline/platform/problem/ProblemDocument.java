package io.salesline.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * RFC 9457.
 *
 * @param type stable URI of the kind of problem
 * @param code the last part of the type, for programs
 * @param instance the request, as a URN
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "RFC 9457 problem document")
public record ProblemDocument(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String instance,
    List<Error> errors,
    @JsonAnyGetter Map<String, Object> parameters) {

  /** What is wrong with one field. */
  @Schema(name = "ProblemField")
  public record Error(String field, String code, String detail) {}
}
