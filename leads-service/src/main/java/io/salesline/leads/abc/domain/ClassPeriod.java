package io.salesline.leads.abc.domain;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A time in which a customer had a class, with what it was judged by when it got it. */
@Entity
@Table(name = "class_period")
public class ClassPeriod {

  @Id private UUID id;

  @Column(name = "customer_id")
  private CustomerId customerId;

  @Embedded private Stand stand;
  @Embedded private Figures figures;
  private String note;

  @Column(name = "decided_by")
  private MemberId decidedBy;

  @Column(name = "valid_from")
  private Instant validFrom;

  @Column(name = "valid_to")
  private Instant validTo;

  protected ClassPeriod() {}

  /** What begins with a change of class. */
  public ClassPeriod(Standing standing, Stand stand, Instant from) {
    this.id = UUID.randomUUID();
    this.customerId = standing.customer();
    this.stand = stand;
    this.figures = standing.figures().orElse(null);
    this.note = standing.override().map(ClassOverride::note).orElse(null);
    this.decidedBy = standing.override().map(ClassOverride::by).orElse(null);
    this.validFrom = from;
  }

  public UUID id() {
    return id;
  }

  public CustomerId customer() {
    return customerId;
  }

  public Stand stand() {
    return stand;
  }

  public Optional<Figures> figures() {
    return Optional.ofNullable(figures);
  }

  /** Why somebody said so, in words; null where the figures did. */
  public String note() {
    return note;
  }

  /** Who said so; null where the figures did. */
  public MemberId decidedBy() {
    return decidedBy;
  }

  public Instant validFrom() {
    return validFrom;
  }

  /** Null for the class that the customer has now. */
  public Instant validTo() {
    return validTo;
  }
}
