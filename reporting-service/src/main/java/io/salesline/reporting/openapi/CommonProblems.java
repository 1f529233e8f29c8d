package io.salesline.reporting.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Gives each operation the problems that any request can meet, where it does not name them itself.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CommonProblems implements OASFilter {

  private static final String SCHEMA = "#/components/schemas/Problem";

  private static final Map<String, String> PROBLEMS = new LinkedHashMap<>();

  static {
    PROBLEMS.put("400", "A parameter that is unknown or cannot be read");
    PROBLEMS.put("401", "No valid token");
    PROBLEMS.put("403", "The caller's roles do not allow this");
    PROBLEMS.put("500", "A fault on our side");
    PROBLEMS.put("503", "Not available at the moment; see Retry-After");
  }

  @Override
  public Operation filterOperation(Operation operation) {
    for (var problem : PROBLEMS.entrySet()) {
      APIResponse named = operation.getResponses().getAPIResponse(problem.getKey());
      if (named == null || named.getContent() == null) {
        operation.getResponses().addAPIResponse(problem.getKey(), response(problem.getValue()));
      }
    }
    return operation;
  }

  private static APIResponse response(String description) {
    Content content =
        OASFactory.createContent()
            .addMediaType(
                "application/problem+json",
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(SCHEMA)));
    return OASFactory.createAPIResponse().description(description).content(content);
  }
}
