package io.salesline.goals.organisation.domain;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** That somebody belongs to a unit for a time. One belongs to one unit at most on any day. */
@Entity
@Table(name = "membership")
public class Membership extends Tenure {

  private UUID memberId;

  private UUID unitId;

  protected Membership() {}

  private Membership(UUID id, MemberId member, UnitId unit, Period period) {
    super(id, period);
    this.memberId = member.value();
    this.unitId = unit.value();
  }

  public static Membership open(UUID id, MemberId member, UnitId unit, Period period) {
    return new Membership(id, member, unit, period);
  }

  /**
   * Moves somebody to a unit from a day, back-dated and future days included.
   *
   * @param id of the membership that may be opened
   * @throws Refusal 409 {@code already-in-unit}
   */
  public static Takeover<Membership> move(
      Timeline<Membership> past, UUID id, MemberId member, UnitId unit, LocalDate from) {
    if (past.on(from).filter(current -> current.unit().equals(unit)).isPresent()) {
      throw Refusal.conflict("already-in-unit", "unit_id", unit.value(), "from", from);
    }
    return past.takeOver(
        Period.requirePlausible(from),
        period -> open(id, member, unit, period),
        membership -> membership.correct(unit));
  }

  public MemberId member() {
    return new MemberId(memberId);
  }

  public UnitId unit() {
    return new UnitId(unitId);
  }

  @Override
  public OrganisationEvent.MembershipChanged state() {
    return new OrganisationEvent.MembershipChanged(id(), member(), unit(), period(), revision());
  }

  private void correct(UnitId unit) {
    unitId = unit.value();
    changed();
  }
}
