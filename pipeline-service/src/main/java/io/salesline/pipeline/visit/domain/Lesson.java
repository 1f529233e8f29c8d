package io.salesline.pipeline.visit.domain;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a case (案例) tells everybody. It names no customer, no deal and no contact.
 *
 * @param goal what the visit was to reach
 * @param lesson what others can take from it; null where the author adds nothing
 */
public record Lesson(
    String title, String goal, String result, String wentWell, String wentBadly, String lesson) {

  /** All texts that are there. */
  public Stream<String> texts() {
    return Stream.of(title, goal, result, wentWell, wentBadly, lesson).filter(Objects::nonNull);
  }
}
