package io.salesline.leads.registration.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.RegistrationId;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A company that is its registrant's for a period. That it is over is told by the time alone. */
@Entity
@Table(name = "registration")
public class Registration {

  @Id private UUID id;
  private long revision;
  private String company;
  @Embedded private CompanyKeys keys;
  private String reason;

  @Column(name = "registrant_id")
  private MemberId registrantId;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Column(name = "lasts_until")
  private Instant lastsUntil;

  @Column(name = "renewed_at")
  private Instant renewedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_by")
  private MemberId endedBy;

  protected Registration() {}

  /**
   * @param reason what one hopes for; null for nothing said
   */
  public Registration(
      CompanyKeys keys, String company, String reason, MemberId registrant, Term term, Instant at) {
    this.id = RegistrationId.fresh().value();
    this.revision = 1;
    this.keys = requireNonNull(keys);
    this.company = requireNonNull(company);
    this.reason = reason;
    this.registrantId = requireNonNull(registrant);
    this.registeredAt = at;
    this.lastsUntil = term.from(at);
  }

  /**
   * Once; the new term follows the first.
   *
   * @throws Refusal 403 for anybody but the registrant; 409 when it is over, or was renewed
   */
  public void renew(MemberId by, Term term, Instant at) {
    requireRegistrant(by);
    requireActive(at);
    if (renewedAt != null) {
      throw Refusal.conflict("registration-renewed", "renewed_at", renewedAt);
    }
    renewedAt = at;
    lastsUntil = term.on(lastsUntil);
    revision++;
  }

  /**
   * @throws Refusal 403 for anybody but the registrant; 409 when it is over
   */
  public void withdraw(MemberId by, Instant at) {
    requireRegistrant(by);
    end(by, at);
  }

  /**
   * By somebody above the registrant, which is not decided here.
   *
   * @throws Refusal 409 when it is over
   */
  public void lift(MemberId by, Instant at) {
    end(by, at);
  }

  private void end(MemberId by, Instant at) {
    requireActive(at);
    endedAt = at;
    endedBy = requireNonNull(by);
    revision++;
  }

  private void requireRegistrant(MemberId by) {
    if (!registrantId.equals(by)) {
      throw Refusal.forbidden("registration-not-yours");
    }
  }

  private void requireActive(Instant at) {
    if (state(at) != RegistrationState.ACTIVE) {
      throw Refusal.conflict("registration-over", "ended_at", end());
    }
  }

  public RegistrationState state(Instant at) {
    if (endedAt != null) {
      return endedBy.equals(registrantId) ? RegistrationState.WITHDRAWN : RegistrationState.LIFTED;
    }
    return at.isBefore(lastsUntil) ? RegistrationState.ACTIVE : RegistrationState.EXPIRED;
  }

  /** When it ended, or will unless somebody ends it before. */
  public Instant end() {
    return endedAt == null ? lastsUntil : endedAt;
  }

  public RegistrationId id() {
    return new RegistrationId(id);
  }

  public long revision() {
    return revision;
  }

  public String company() {
    return company;
  }

  public CompanyKeys keys() {
    return keys;
  }

  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  public MemberId registrant() {
    return registrantId;
  }

  public Instant registeredAt() {
    return registeredAt;
  }

  public Optional<Instant> renewedAt() {
    return Optional.ofNullable(renewedAt);
  }
}
