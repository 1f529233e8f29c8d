package io.salesline.leads.upgrade.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How a customer is to become an A. Its customer's lock guards it; a customer has one that is open.
 */
@Entity
@Table(name = "upgrade_plan")
public class UpgradePlan {

  @Id private UUID id;
  private long revision;

  @Column(name = "customer_id", updatable = false)
  private CustomerId customerId;

  @Embedded private Aim aim;

  @Column(name = "next_due_on")
  private LocalDate nextDueOn;

  @Column(name = "opened_by", updatable = false)
  private MemberId openedBy;

  @Column(name = "opened_at", updatable = false)
  private Instant openedAt;

  private UpgradeOutcome outcome;
  private String note;

  @Column(name = "closed_by")
  private MemberId closedBy;

  @Column(name = "closed_at")
  private Instant closedAt;

  protected UpgradePlan() {}

  UpgradePlan(CustomerId customer, MemberId by, Instant at) {
    this.id = UUID.randomUUID();
    this.customerId = requireNonNull(customer);
    this.openedBy = requireNonNull(by);
    this.openedAt = requireNonNull(at);
  }

  void aimAt(Aim next, List<UpgradeStep> steps) {
    aim = requireNonNull(next);
    goOn(steps);
  }

  /** Something changed; what is to be done next may be another thing. */
  void goOn(List<UpgradeStep> steps) {
    revision++;
    nextDueOn =
        steps.stream()
            .filter(step -> !step.isDone())
            .map(UpgradeStep::dueOn)
            .min(LocalDate::compareTo)
            .orElse(aim.dueOn());
  }

  /**
   * @throws Refusal 409 when it is closed
   */
  public void requireOpen() {
    if (!isOpen()) {
      throw Refusal.conflict("upgrade-plan-closed");
    }
  }

  /**
   * Somebody says what became of it.
   *
   * @param why in words; null for none
   * @throws Refusal 409 when that was said before
   */
  public void close(UpgradeOutcome became, String why, MemberId by, Instant at) {
    requireOpen();
    note = why;
    closedBy = requireNonNull(by);
    end(became, at);
  }

  /** Its customer has become an A. */
  public void reach(Instant at) {
    end(UpgradeOutcome.REACHED, at);
  }

  /** Its customer turned out to be another one, which has a plan that goes on. */
  public void giveWay(MemberId by, Instant at) {
    closedBy = requireNonNull(by);
    end(UpgradeOutcome.MERGED, at);
  }

  private void end(UpgradeOutcome became, Instant at) {
    outcome = requireNonNull(became);
    closedAt = requireNonNull(at);
    revision++;
  }

  public boolean isOpen() {
    return closedAt == null;
  }

  public UUID id() {
    return id;
  }

  public long revision() {
    return revision;
  }

  public CustomerId customer() {
    return customerId;
  }

  public Aim aim() {
    return aim;
  }

  /** The day of the first step that is not done; the plan's own where there is none. */
  public LocalDate nextDueOn() {
    return nextDueOn;
  }

  public MemberId openedBy() {
    return openedBy;
  }

  public Instant openedAt() {
    return openedAt;
  }

  /** Empty while it is open. */
  public Optional<UpgradeOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  /** What was said when it was closed; null for nothing. */
  public String note() {
    return note;
  }

  /** Empty while it is open, and where the customer's class closed it. */
  public Optional<MemberId> closedBy() {
    return Optional.ofNullable(closedBy);
  }

  /** Null while it is open. */
  public Instant closedAt() {
    return closedAt;
  }
}
