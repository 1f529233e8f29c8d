package io.salesline.pipeline.review.domain;

import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Lets one deal pass one gate without its review, for a while (特批). It ends by itself, or when it
 * is revoked.
 */
@Entity
@Table(name = "gate_waiver")
public class Waiver {

  private static final Duration LONGEST = Duration.ofDays(90);

  @Id private UUID id;
  private long revision;

  @Column(name = "opportunity_id", updatable = false)
  private UUID opportunityId;

  @Column(updatable = false)
  private String gate;

  @Column(name = "owner_id", updatable = false)
  private UUID ownerId;

  @Column(name = "granted_by", updatable = false)
  private UUID grantedBy;

  @Column(updatable = false)
  private String reason;

  @Column(name = "granted_at", updatable = false)
  private Instant grantedAt;

  @Column(name = "expires_at", updatable = false)
  private Instant expiresAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "revoked_by")
  private UUID revokedBy;

  protected Waiver() {}

  /**
   * @param reason in people's words; it is kept here and never published
   */
  public record Grant(
      UUID opportunityId,
      String gate,
      UUID ownerId,
      UUID grantedBy,
      String reason,
      Instant expiresAt) {}

  /**
   * @throws Refusal 403 {@code four-eyes} for one's own deal; 422 {@code expiry-out-of-bounds}
   */
  public static Waiver grant(UUID id, Grant grant, Instant at) {
    if (grant.ownerId().equals(grant.grantedBy())) {
      throw Refusal.forbidden("four-eyes");
    }
    if (!grant.expiresAt().isAfter(at) || grant.expiresAt().isAfter(at.plus(LONGEST))) {
      throw Refusal.field("expires_at", "expiry-out-of-bounds", "most_days", LONGEST.toDays());
    }
    var waiver = new Waiver();
    waiver.id = id;
    waiver.revision = 1;
    waiver.opportunityId = grant.opportunityId();
    waiver.gate = grant.gate();
    waiver.ownerId = grant.ownerId();
    waiver.grantedBy = grant.grantedBy();
    waiver.reason = grant.reason();
    waiver.grantedAt = at;
    waiver.expiresAt = grant.expiresAt();
    return waiver;
  }

  /**
   * @throws Refusal 409 {@code waiver-ended}
   */
  public void revoke(UUID by, Instant at) {
    if (!holds(at)) {
      throw Refusal.conflict("waiver-ended");
    }
    revokedAt = at;
    revokedBy = by;
    revision++;
  }

  public boolean holds(Instant at) {
    return revokedAt == null && at.isBefore(expiresAt);
  }

  public UUID id() {
    return id;
  }

  public long revision() {
    return revision;
  }

  public UUID opportunityId() {
    return opportunityId;
  }

  public String gate() {
    return gate;
  }

  public UUID ownerId() {
    return ownerId;
  }

  public UUID grantedBy() {
    return grantedBy;
  }

  public String reason() {
    return reason;
  }

  public Instant grantedAt() {
    return grantedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  /** Null unless it was revoked. */
  public Instant revokedAt() {
    return revokedAt;
  }

  /** Null unless it was revoked. */
  public UUID revokedBy() {
    return revokedBy;
  }
}
