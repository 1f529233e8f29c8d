package io.salesline.leads.abc.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.leads.id.CustomerId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Where a customer stands among the others. Its customer's lock guards it. */
@Entity
@Table(name = "class_standing")
public class Standing {

  @Id
  @Column(name = "customer_id")
  private UUID customerId;

  @Embedded private Figures figures;
  @Embedded private Stand stand;
  @Embedded private ClassOverride override;

  @Column(name = "weighed_by")
  private UUID weighedBy;

  @Column(name = "judged_by")
  private UUID judgedBy;

  protected Standing() {}

  /** Of a customer that nobody has judged yet. */
  public Standing(CustomerId customer) {
    this.customerId = customer.value();
  }

  /**
   * Judges by the figures that a run has weighed, but for what somebody has said; tells the new
   * class where it is another.
   *
   * @param anew without holding on to the class there is
   */
  public Optional<Stand> judge(UUID run, AbcRules rules, boolean anew, LocalDate today) {
    judgedBy = run;
    if (override != null && !override.isOver(today)) {
      return changed(overridden(today));
    }
    override = null;
    return changed(rules.judge(figures, anew ? null : held()));
  }

  /** What was said by somebody is not held on to once it is over. */
  private Stand held() {
    return stand == null || stand.reason() == Reason.OVERRIDE ? null : stand;
  }

  /** Somebody says so, perhaps once more and in other words. */
  public Stand override(ClassOverride said, LocalDate today) {
    override = requireNonNull(said);
    stand = overridden(today);
    return stand;
  }

  private Stand overridden(LocalDate today) {
    boolean prospect = figures == null || !figures.bought();
    return new Stand(override.customerClass(), prospect, Reason.OVERRIDE, today);
  }

  /** Lets the figures speak again; where there are none yet, it stays until the next run. */
  public Stand endOverride(AbcRules rules) {
    override = null;
    if (figures != null) {
      stand = rules.judge(figures, held());
    }
    return stand;
  }

  private Optional<Stand> changed(Stand next) {
    if (next.isSeenAs(stand)) {
      return Optional.empty();
    }
    stand = next;
    return Optional.of(next);
  }

  public CustomerId customer() {
    return new CustomerId(customerId);
  }

  /** Empty until the first run. */
  public Optional<Figures> figures() {
    return Optional.ofNullable(figures);
  }

  public Optional<Stand> stand() {
    return Optional.ofNullable(stand);
  }

  public Optional<ClassOverride> override() {
    return Optional.ofNullable(override);
  }
}
