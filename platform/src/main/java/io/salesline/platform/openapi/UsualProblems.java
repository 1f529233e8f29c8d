package io.salesline.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What any operation of a shape may answer. */
final class UsualProblems {

  /** By status; the code of the example stands in backticks. */
  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          Map.entry("400", "`invalid-request`: something in the request cannot be read"),
          Map.entry("401", "`unauthorized`: no valid token"),
          Map.entry("403", "`forbidden`: the caller's roles do not allow this"),
          Map.entry("404", "`not-found`: no such record for this caller"),
          Map.entry("409", "`busy`: another request is changing the same thing"),
          Map.entry("412", "`stale-revision`: the record changed in between"),
          Map.entry("413", "`too-large`: the body is larger than allowed"),
          Map.entry("415", "`unsupported-media-type`: the body is not JSON"),
          Map.entry("422", "`idempotency-key-reused`: used before for another request"),
          Map.entry("428", "`if-match-required`: If-Match is missing"),
          Map.entry("429", "`too-many-requests`: see Retry-After"),
          Map.entry("500", "`internal-error`: a fault on our side"),
          Map.entry("503", "`database-away`: not available at the moment; see Retry-After"));

  /** The framework's own words. */
  private static final Set<String> EMPTY_WORDS = Set.of("Not Authorized", "Not Allowed");

  private UsualProblems() {}

  static String sentence(String status) {
    return SENTENCES.getOrDefault(status, "`unavailable`: this cannot be done at the moment");
  }

  /** Whether the usual sentence is better. */
  static boolean saysLess(APIResponse named) {
    return named == null
        || named.getDescription() == null
        || EMPTY_WORDS.contains(named.getDescription());
  }

  static List<String> statuses(String path, boolean change, Operation operation) {
    var statuses = new ArrayList<>(List.of("400", "401", "403", "429", "500", "503"));
    if (path.contains("{")) {
      statuses.add("404");
    }
    if (change) {
      statuses.addAll(List.of("409", "422"));
    }
    if (operation.getRequestBody() != null) {
      statuses.addAll(List.of("413", "415"));
    }
    if (takesIfMatch(operation)) {
      statuses.addAll(List.of("412", "428"));
    }
    return statuses;
  }

  private static boolean takesIfMatch(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(one -> "If-Match".equals(one.getName()));
  }
}
