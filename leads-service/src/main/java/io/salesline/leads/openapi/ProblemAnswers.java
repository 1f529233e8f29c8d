package io.salesline.leads.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
 * Gives each operation the problems that follow from its shape, and all problems their schema and
 * examples. An operation that names codes of its own in backticks gets those as examples.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemAnswers implements OASFilter {

  private static final String PROBLEM = "#/components/schemas/Problem";
  private static final Pattern CODE = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");
  private static final List<HttpMethod> CHANGES =
      List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) -> complete(path, item.getOperations()));
  }

  private static void complete(String path, Map<HttpMethod, Operation> operations) {
    operations.forEach(
        (method, operation) -> {
          boolean change = CHANGES.contains(method);
          usual(path, change, operation)
              .forEach((status, sentence) -> add(operation, status, sentence));
          if (change) {
            operation.addParameter(idempotencyKey());
          }
        });
  }

  /** Status and description; the code of the example stands in it. */
  private static Map<String, String> usual(String path, boolean change, Operation operation) {
    var problems = new LinkedHashMap<String, String>();
    problems.put("400", "`invalid-request`: something in the request cannot be read");
    problems.put("401", "`unauthorized`: no valid token");
    problems.put("403", "`forbidden`: the caller's roles do not allow this");
    if (path.contains("{")) {
      problems.put("404", "`not-found`: no such record for this caller");
    }
    if (change) {
      problems.put("409", "`busy`: another request is changing the same thing");
      problems.put("422", "`idempotency-key-reused`: used before for another request");
    }
    if (operation.getRequestBody() != null) {
      problems.put("413", "`too-large`: the body is larger than allowed");
      problems.put("415", "`unsupported-media-type`: the body is not JSON");
    }
    problems.put("429", "`too-many-requests`: see Retry-After");
    problems.put("500", "`internal-error`: a fault on our side");
    problems.put("503", "`database-away`: not available at the moment; see Retry-After");
    named(operation).forEach(problems::putIfAbsent);
    return problems;
  }

  /** What the operation says of its own problems. */
  private static Map<String, String> named(Operation operation) {
    var named = new LinkedHashMap<String, String>();
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, answer) -> {
              if (status.compareTo("400") >= 0) {
                named.put(status, answer.getDescription());
              }
            });
    return named;
  }

  private static void add(Operation operation, String status, String sentence) {
    APIResponse answer = operation.getResponses().getAPIResponse(status);
    if (answer == null || !CODE.matcher(answer.getDescription()).find()) {
      // The framework's own "Not Authorized" says less.
      answer = OASFactory.createAPIResponse().description(sentence);
    }
    operation
        .getResponses()
        .addAPIResponse(status, answer.content(problem(status, answer.getDescription())));
  }

  private static Content problem(String status, String description) {
    var body = OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM));
    CODE.matcher(description)
        .results()
        .map(code -> code.group(1))
        .filter(ProblemExample::isKnown)
        .forEach(
            code ->
                ProblemExample.inBothLanguages(Integer.parseInt(status), code)
                    .forEach(body::addExample));
    return OASFactory.createContent().addMediaType("application/problem+json", body);
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name("Idempotency-Key")
        .in(Parameter.In.HEADER)
        .description("The same key with the same request gets the same answer, for 24 hours")
        .schema(OASFactory.createSchema().addType(SchemaType.STRING).maxLength(128));
  }
}
