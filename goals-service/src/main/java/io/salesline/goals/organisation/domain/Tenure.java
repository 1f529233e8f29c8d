package io.salesline.goals.organisation.domain;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.UUID;

/** That somebody holds a place in a unit for a time. */
@MappedSuperclass
public abstract class Tenure {

  @Id private UUID id;

  private LocalDate validFrom;

  private LocalDate validTo;

  private long revision;

  protected Tenure() {}

  Tenure(UUID id, Period period) {
    this.id = id;
    this.validFrom = period.from();
    this.validTo = period.to();
    this.revision = 1;
  }

  public UUID id() {
    return id;
  }

  public Period period() {
    return new Period(validFrom, validTo);
  }

  public long revision() {
    return revision;
  }

  /** What the others are told: the state as it is now. */
  public abstract OrganisationEvent state();

  void endBefore(LocalDate day) {
    validTo = period().until(day).to();
    changed();
  }

  void changed() {
    revision++;
  }
}
