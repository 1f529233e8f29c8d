package io.salesline.pipeline.opportunity.domain;

import java.util.List;

/**
 * Something that may be done with a deal now.
 *
 * @param to a stage, or {@code won} or {@code lost}
 * @param requires the fields that must come with it
 */
public record AllowedMove(String to, List<String> requires) {

  static AllowedMove to(String target, String... requires) {
    return new AllowedMove(target, List.of(requires));
  }
}
