package io.salesline.pipeline.opportunity.domain;

import io.salesline.platform.problem.Bilingual;
import java.util.List;
import java.util.stream.Collectors;

/** Several sentences in one. */
final class Wording {

  private Wording() {}

  static Bilingual joined(List<Unmet> unmet) {
    return new Bilingual(
        unmet.stream().map(one -> one.text().english()).collect(Collectors.joining("; ")),
        unmet.stream().map(one -> one.text().chinese()).collect(Collectors.joining("；")));
  }
}
