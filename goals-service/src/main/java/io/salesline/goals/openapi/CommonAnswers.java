package io.salesline.goals.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Gives each operation the problems and headers that follow from its shape, where it does not name
 * them itself: what may be sent can be malformed, what has an id can be missing.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {

  private static final String PROBLEM = "#/components/schemas/Problem";
  private static final List<HttpMethod> CHANGES =
      List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) -> item.getOperations().forEach((m, o) -> complete(path, m, o)));
  }

  private static void complete(String path, HttpMethod method, Operation operation) {
    problemsOf(path, CHANGES.contains(method), operation)
        .forEach((status, sentence) -> addUnlessNamed(operation, status, sentence));
    if (CHANGES.contains(method)) {
      operation.addParameter(idempotencyKey());
    }
  }

  private static Map<String, String> problemsOf(String path, boolean change, Operation operation) {
    var problems = new LinkedHashMap<String, String>();
    problems.put("400", "Something in the request cannot be read");
    problems.put("401", "No valid token");
    problems.put("403", "The caller's roles do not allow this");
    if (path.contains("{")) {
      problems.put("404", "No such record for this caller");
    }
    if (change) {
      problems.put("409", "The state forbids it, or another request is changing the same thing");
      problems.put("422", "It cannot be so, or the Idempotency-Key was used for something else");
    }
    if (operation.getRequestBody() != null) {
      problems.put("413", "The body is too large");
      problems.put("415", "The body is not JSON");
    }
    if (takes(operation, "If-Match")) {
      problems.put("412", "The record changed in between");
      problems.put("428", "If-Match is missing");
    }
    problems.put("429", "Too many requests; see Retry-After");
    problems.put("500", "A fault on our side");
    problems.put("503", "Not available at the moment; see Retry-After");
    return problems;
  }

  private static boolean takes(Operation operation, String header) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(one -> header.equals(one.getName()));
  }

  private static void addUnlessNamed(Operation operation, String status, String sentence) {
    APIResponse named = operation.getResponses().getAPIResponse(status);
    APIResponse answer =
        named == null ? OASFactory.createAPIResponse().description(sentence) : named;
    operation.getResponses().addAPIResponse(status, answer.content(problem()));
  }

  private static Content problem() {
    return OASFactory.createContent()
        .addMediaType(
            "application/problem+json",
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM)));
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name("Idempotency-Key")
        .in(Parameter.In.HEADER)
        .description("The same key with the same request gets the same answer, for 24 hours")
        .schema(OASFactory.createSchema().addType(SchemaType.STRING).maxLength(128));
  }
}
