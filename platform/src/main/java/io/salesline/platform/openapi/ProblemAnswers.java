package io.salesline.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
 * Gives each operation the problems that follow from its shape: what may be sent can be malformed,
 * what has an id can be missing. All problems get their schema and examples. An operation that
 * names codes of its own in backticks gets those as examples, another the usual one of the status.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemAnswers implements OASFilter {

  private static final String PROBLEM = "#/components/schemas/Problem";
  private static final Pattern CODE = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");
  private static final Set<HttpMethod> CHANGES =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  private final ProblemExamples examples = ProblemExamples.ofThisService();

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) -> item.getOperations().forEach((m, o) -> complete(path, m, o)));
  }

  private void complete(String path, HttpMethod method, Operation operation) {
    boolean change = CHANGES.contains(method);
    Set<String> statuses = new TreeSet<>(UsualProblems.statuses(path, change, operation));
    operation.getResponses().getAPIResponses().keySet().stream()
        .filter(status -> status.compareTo("400") >= 0)
        .forEach(statuses::add);
    statuses.forEach(status -> complete(operation, status));
    if (change) {
      operation.addParameter(idempotencyKey());
    }
  }

  private void complete(Operation operation, String status) {
    APIResponse named = operation.getResponses().getAPIResponse(status);
    String usual = UsualProblems.sentence(status);
    String description = UsualProblems.saysLess(named) ? usual : named.getDescription();
    List<String> codes = codes(description).isEmpty() ? codes(usual) : codes(description);
    APIResponse answer = named == null ? OASFactory.createAPIResponse() : named;
    operation
        .getResponses()
        .addAPIResponse(status, answer.description(description).content(body(status, codes)));
  }

  private List<String> codes(String description) {
    return CODE.matcher(description)
        .results()
        .map(code -> code.group(1))
        .filter(examples::know)
        .toList();
  }

  private Content body(String status, List<String> codes) {
    var body = OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM));
    codes.forEach(
        code -> examples.inBothLanguages(Integer.parseInt(status), code).forEach(body::addExample));
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
