package io.salesline.goals.result.store;

import io.salesline.goals.result.domain.Finding;
import java.util.UUID;

/** What a metric counts one of. */
record Subject(int metric, UUID id) {

  static Subject of(Finding finding) {
    return new Subject(finding.metric(), finding.subject());
  }
}
