package io.salesline.goals.organisation.domain;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** That somebody manages a unit for a time. A unit has one manager at most on any day. */
@Entity
@Table(name = "management")
public class Management extends Tenure {

  private UUID unitId;

  private UUID memberId;

  protected Management() {}

  private Management(UUID id, UnitId unit, MemberId member, Period period) {
    super(id, period);
    this.unitId = unit.value();
    this.memberId = member.value();
  }

  public static Management open(UUID id, UnitId unit, MemberId member, Period period) {
    return new Management(id, unit, member, period);
  }

  /**
   * Gives a unit to a manager from a day.
   *
   * @param id of the management that may be opened
   * @return empty when that person manages it on that day already
   */
  public static Optional<Takeover<Management>> appoint(
      Timeline<Management> past, UUID id, UnitId unit, MemberId member, LocalDate from) {
    if (past.on(from).filter(current -> current.member().equals(member)).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        past.takeOver(
            Period.requirePlausible(from),
            period -> open(id, unit, member, period),
            management -> management.correct(member)));
  }

  public UnitId unit() {
    return new UnitId(unitId);
  }

  public MemberId member() {
    return new MemberId(memberId);
  }

  @Override
  public OrganisationEvent.ManagementChanged state() {
    return new OrganisationEvent.ManagementChanged(id(), unit(), member(), period(), revision());
  }

  private void correct(MemberId member) {
    memberId = member.value();
    changed();
  }
}
