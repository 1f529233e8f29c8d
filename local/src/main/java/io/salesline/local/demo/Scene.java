package io.salesline.local.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What some people do one after the other, read from the file of its name beside this class.
 *
 * @param name such as {@code pools}
 */
record Scene(String name, List<Step> steps) {

  /** What the stories build on, one after the other. */
  static final List<String> GROUNDS = List.of("pools", "assignment", "responses", "contacts");

  /** What happens; none builds on another. */
  static final List<String> STORIES =
      List.of(
          "hotline",
          "trade-fair",
          "dispute",
          "registrations",
          "duplicates",
          "visits",
          "classes",
          "handover",
          "returns");

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One request. Whose, what and how may have {@link Blanks}.
   *
   * @param key names it in its scene
   * @param as whose request it is: a user name, or the id of a member
   * @param does method and path
   * @param body null for none
   * @param etag without quotes, of what is replaced; null for none
   * @param keep a JSON pointer to what later steps may name of the answer; what is read is read
   *     until that is there. Null for nothing
   * @param until by JSON pointer what it says in the end; what is read is read until then
   */
  record Step(
      String key,
      String as,
      @JsonProperty("do") String does,
      JsonNode body,
      String etag,
      String keep,
      Map<String, String> until) {

    Step {
      until = until == null ? Map.of() : Map.copyOf(until);
    }

    /** Whether the answer says all that it is to say. */
    boolean isShown(JsonNode answer) {
      return (keep == null || text(answer, keep) != null)
          && until.entrySet().stream()
              .allMatch(told -> told.getValue().equals(text(answer, told.getKey())));
    }

    /** What is kept of the answer; empty for nothing. */
    String kept(JsonNode answer) {
      return keep == null ? "" : text(answer, keep);
    }

    private static String text(JsonNode answer, String pointer) {
      return answer.at(pointer).asText(null);
    }
  }

  static Scene read(String name) {
    try (InputStream file =
        Objects.requireNonNull(Scene.class.getResourceAsStream("scenes/" + name + ".json"), name)) {
      return new Scene(name, List.of(JSON.readValue(file, Step[].class)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
