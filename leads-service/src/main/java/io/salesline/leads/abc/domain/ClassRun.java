package io.salesline.leads.abc.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.leads.id.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A classification of all customers: requested, weighed, then judged some at a time. Each step is a
 * transaction that holds this row, so that whichever replica comes first goes on.
 */
@Entity
@Table(name = "class_run")
public class ClassRun {

  @Id private UUID id;

  @Column(name = "as_of")
  private LocalDate asOf;

  /** Without holding on to the classes there are. */
  private boolean anew;

  private boolean nightly;

  @Column(name = "requested_by")
  private MemberId requestedBy;

  @Column(name = "requested_at")
  private Instant requestedAt;

  private Basis basis;
  private int customers;
  private int changed;

  @Column(name = "finished_at")
  private Instant finishedAt;

  protected ClassRun() {}

  /** Somebody wants it now. */
  public ClassRun(LocalDate asOf, boolean anew, MemberId requestedBy, Instant at) {
    this.id = UUID.randomUUID();
    this.asOf = requireNonNull(asOf);
    this.anew = anew;
    this.requestedBy = requireNonNull(requestedBy);
    this.requestedAt = at;
  }

  public boolean isWeighed() {
    return basis != null;
  }

  /**
   * @param settled what counted as value
   */
  public void weigh(int howMany, Basis settled) {
    customers = howMany;
    basis = settled;
  }

  public void judge(int changedNow) {
    changed += changedNow;
  }

  public void finish(Instant at) {
    finishedAt = at;
  }

  public UUID id() {
    return id;
  }

  public LocalDate asOf() {
    return asOf;
  }

  public boolean anew() {
    return anew;
  }

  public boolean nightly() {
    return nightly;
  }

  /** Null before it is weighed. */
  public Basis basis() {
    return basis;
  }

  public int customers() {
    return customers;
  }

  public int changed() {
    return changed;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  /** Null before it has finished. */
  public Instant finishedAt() {
    return finishedAt;
  }
}
