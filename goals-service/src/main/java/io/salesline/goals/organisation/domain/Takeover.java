package io.salesline.goals.organisation.domain;

import java.util.List;
import java.util.Optional;

/**
 * What a change on a {@link Timeline} did.
 *
 * @param holding the tenure that is in force from that day
 * @param opened it, where it is a new one that has yet to be stored
 * @param changed all that differ now, in order of time
 */
public record Takeover<T extends Tenure>(T holding, Optional<T> opened, List<T> changed) {

  static <T extends Tenure> Takeover<T> opened(T tenure) {
    return new Takeover<>(tenure, Optional.of(tenure), List.of(tenure));
  }

  static <T extends Tenure> Takeover<T> corrected(T tenure) {
    return new Takeover<>(tenure, Optional.empty(), List.of(tenure));
  }

  static <T extends Tenure> Takeover<T> succeeded(T predecessor, T tenure) {
    return new Takeover<>(tenure, Optional.of(tenure), List.of(predecessor, tenure));
  }

  public List<OrganisationEvent> events() {
    return changed.stream().map(Tenure::state).toList();
  }
}
