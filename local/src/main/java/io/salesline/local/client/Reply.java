package io.salesline.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.local.text.Failure;
import io.salesline.local.text.Failure.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the system said.
 *
 * @param request method and path, for people
 * @param body of an answer or of a problem document; a missing node where there is none
 * @param etag or null
 * @param retryAfter seconds, or null
 */
public record Reply(String request, int status, JsonNode body, String etag, String retryAfter) {

  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

  public boolean succeeded() {
    return status >= 200 && status < 300;
  }

  /** The code of the problem; empty text where there is none. */
  public String code() {
    return succeeded() ? "" : body.path("code").asText();
  }

  /**
   * @return the body
   * @throws Failure when the request was refused
   */
  public JsonNode required() {
    if (!succeeded()) {
      throw new Failure(Reason.FAILED, "client.refused", request, status, explanation());
    }
    return body;
  }

  /** The sentences about single fields say more than the one about the whole request. */
  private String explanation() {
    List<String> details = new ArrayList<>();
    body.path("errors")
        .forEach(
            error ->
                details.add(error.path("field").asText() + ": " + error.path("detail").asText()));
    return details.isEmpty()
        ? body.path("detail").asText(body.path("title").asText())
        : String.join(" ", details);
  }

  /** Whether the same request may succeed a moment later. */
  boolean passes() {
    return PASSING.contains(status) || code().equals("busy");
  }

  Optional<Integer> secondsToWait() {
    return Optional.ofNullable(retryAfter)
        .filter(text -> text.matches("\\d{1,4}"))
        .map(Integer::valueOf);
  }
}
