package io.salesline.leads.lead.domain;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who may become a customer. Its revision counts its events, so a decision raises it by
 * one.
 */
@Entity
@Table(name = "lead")
public class Lead {

  @Id private UUID id;
  private long revision;
  @Embedded private Profile profile;
  @Embedded private Contact contact;
  @Embedded private MatchKeys keys;
  @Embedded private Standing standing;
  @Embedded private Engagement engagement;
  private Integer score;

  @Column(name = "scored_by")
  private int scoredBy;

  @Column(name = "intake_size", updatable = false)
  private String intakeSize;

  @Column(name = "protected_until")
  private Instant protectedUntil;

  /** Kept while somebody has it; null where nobody has had it yet. */
  @Column(name = "waiting_since")
  private Instant waitingSince;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "created_by", updatable = false)
  private MemberId createdBy;

  protected Lead() {}

  private Lead(
      LeadId id, Profile profile, Contact contact, MatchKeys keys, Standing standing, Instant at) {
    this.id = id.value();
    this.revision = 1;
    this.profile = requireNonNull(profile);
    this.intakeSize = SizeBand.keyOf(profile.estimatedAmount());
    this.contact = contact;
    this.keys = requireNonNull(keys);
    this.standing = standing;
    this.createdAt = at;
  }

  /** A lead that waits in a pool. */
  public static LeadDecision create(
      Profile profile, Contact contact, MatchKeys keys, PoolId pool, MemberId creator, Instant at) {
    var standing = Standing.of(pool, new LeadState.Waiting());
    var lead = new Lead(LeadId.fresh(), profile, contact, keys, standing, at);
    lead.createdBy = creator;
    return new LeadDecision(lead, null, new LeadEvent.Created(), at);
  }

  /**
   * Of all who try at once, the one gets it who holds its lock while nobody has it.
   *
   * @param until it is not taken away from the claimant
   * @throws Refusal 409
   */
  public LeadDecision claim(MemberId claimant, Instant until, Instant at) {
    if (!(standing.state() instanceof LeadState.Waiting)) {
      throw claimRefusal(claimant);
    }
    protectedUntil = until;
    return decided(new LeadState.Claimed(new Tenure(claimant, at)), new LeadEvent.Claimed(), at);
  }

  /** Gives a lead that nobody has to somebody, as a rule chose. */
  public LeadDecision assign(MemberId to, LeadEvent.Assigned assigned, Instant at) {
    return switch (standing.state()) {
      case LeadState.Waiting waiting ->
          decided(new LeadState.Claimed(new Tenure(to, at)), assigned, at);
      case LeadState.Held _,
          LeadState.Converting _,
          LeadState.Converted _,
          LeadState.Disqualified _,
          LeadState.Merged _ ->
          throw new IllegalStateException("somebody has the lead " + id + " already");
    };
  }

  /** Lets a lead that nobody has wait in another pool, as a rule says. */
  public LeadDecision route(PoolId to, LeadEvent.Routed routed, Instant at) {
    if (standing.state() instanceof LeadState.Waiting waiting) {
      return decided(Standing.of(to, waiting), routed, at);
    }
    throw new IllegalStateException("somebody has the lead " + id + " already");
  }

  /** Takes a lead that is claimed and no more from its owner, as a rule chose. */
  public LeadDecision assignAnew(MemberId to, LeadEvent.Assigned assigned, Instant at) {
    if (standing.state() instanceof LeadState.Claimed) {
      return decided(new LeadState.Claimed(new Tenure(to, at)), assigned, at);
    }
    throw new IllegalStateException("the lead " + id + " is not claimed");
  }

  /** Why somebody cannot claim it. */
  public Refusal claimRefusal(MemberId asker) {
    if (standing.ownerId() == null) {
      // Somebody gave it back in between.
      return Refusal.conflict("busy").withHeader("Retry-After", "1");
    }
    if (standing.state() instanceof LeadState.Merged merged) {
      return merged(merged);
    }
    String code = standing.ownerId().equals(asker) ? "lead-already-yours" : "lead-already-claimed";
    return Refusal.conflict(code, "claimed_at", standing.claimedAt());
  }

  /**
   * @throws Refusal 409
   */
  public LeadDecision qualify(Instant at) {
    return switch (held()) {
      case LeadState.Claimed claimed ->
          decided(new LeadState.Qualified(claimed.tenure(), at), new LeadEvent.Qualified(), at);
      case LeadState.Qualified qualified -> throw Refusal.conflict("lead-already-qualified");
    };
  }

  /**
   * @throws Refusal 409
   */
  public LeadDecision disqualify(DisqualificationReason reason, Instant at) {
    Tenure tenure = held().tenure();
    return decided(
        new LeadState.Disqualified(tenure, standing.qualifiedAt(), reason),
        new LeadEvent.Disqualified(),
        at);
  }

  /**
   * Gives it to a pool, as if nobody had had it.
   *
   * @throws Refusal 409
   */
  public LeadDecision release(PoolId pool, Instant at) {
    MemberId owner = held().tenure().owner();
    protectedUntil = null;
    return decided(Standing.of(pool, new LeadState.Waiting()), new LeadEvent.Released(owner), at);
  }

  /**
   * Passes it on as it stands; the new owner has it from now.
   *
   * @return empty when it is not, or no longer, the old owner's to give
   */
  public Optional<LeadDecision> transfer(MemberId from, MemberId to, Instant at) {
    return standing.state() instanceof LeadState.Held held && held.tenure().owner().equals(from)
        ? Optional.of(decided(held.in(new Tenure(to, at)), new LeadEvent.Transferred(from), at))
        : Optional.empty();
  }

  /**
   * Gives it to whose it was found to be, whoever has it now.
   *
   * @param until it is not taken away from them
   * @return empty when they have it
   * @throws Refusal 409 when it became a deal, or nothing
   */
  public Optional<LeadDecision> award(MemberId to, Instant until, Instant at) {
    if (standing.state() instanceof LeadState.Waiting) {
      return Optional.of(claim(to, until, at));
    }
    MemberId owner = held().tenure().owner();
    if (owner.equals(to)) {
      return Optional.empty();
    }
    protectedUntil = until;
    return transfer(owner, to, at);
  }

  /**
   * Takes it from its owner, who did not work with it, for others to claim.
   *
   * @param destination the pool in which it waits then
   * @param reason such as {@code no-follow-up}
   * @throws Refusal 409
   */
  public LeadDecision recycle(PoolId destination, String reason, Instant at) {
    MemberId owner = held().tenure().owner();
    protectedUntil = null;
    var recycled = new LeadEvent.Recycled(owner, reason);
    return decided(Standing.of(destination, new LeadState.Waiting()), recycled, at);
  }

  /**
   * Who is ready to convert a lead means that there is something in it.
   *
   * @return empty when it is qualified already
   * @throws Refusal 409
   */
  public Optional<LeadDecision> qualifyToConvert(Instant at) {
    return switch (held()) {
      case LeadState.Claimed claimed -> Optional.of(qualify(at));
      case LeadState.Qualified qualified -> Optional.empty();
    };
  }

  /**
   * Locks the lead while its conversion is on its way. To be qualified first.
   *
   * @param worth what the deal is to begin with; null leaves the estimate as it is
   * @throws Refusal 409
   */
  public LeadDecision requestConversion(
      ConversionLink link, Money worth, LeadEvent.ConversionRequested request, Instant at) {
    return switch (held()) {
      case LeadState.Qualified qualified -> {
        profile = profile.worth(worth);
        yield decided(
            new LeadState.Converting(qualified.tenure(), qualified.qualifiedAt(), link),
            request,
            at);
      }
      case LeadState.Claimed claimed -> throw Refusal.conflict("lead-not-qualified");
    };
  }

  /**
   * The deal is there. It wins over whatever became of the lead while nobody knew: a conversion
   * that was given up in the meantime, and what was done with the lead after that.
   *
   * @param owner of the deal, whom the lead follows
   * @return empty when that was known
   */
  public Optional<LeadDecision> convert(ConversionLink link, MemberId owner, Instant at) {
    if (standing.state() instanceof LeadState.Converted) {
      return Optional.empty();
    }
    var tenure = new Tenure(owner, requireNonNullElse(standing.claimedAt(), at));
    var converted =
        new LeadState.Converted(tenure, requireNonNullElse(standing.qualifiedAt(), at), link);
    return Optional.of(decided(converted, new LeadEvent.Converted(), at));
  }

  /**
   * The conversion comes to nothing; the lead is its owner's again.
   *
   * @param reason {@code refused} or {@code timed-out}
   * @param refusalCode why it was refused; null when it was not
   * @return empty when no conversion is on its way
   */
  public Optional<LeadDecision> cancelConversion(String reason, String refusalCode, Instant at) {
    return standing.state() instanceof LeadState.Converting converting
        ? Optional.of(
            decided(
                new LeadState.Qualified(converting.tenure(), converting.qualifiedAt()),
                new LeadEvent.ConversionCancelled(converting.link(), reason, refusalCode),
                at))
        : Optional.empty();
  }

  /**
   * Somebody turned to it. The event has happened when they did, not when they tell it.
   *
   * @throws Refusal 409
   */
  public LeadDecision contacted(Approach approach) {
    LeadState state = held();
    boolean first = approach.reached() && engagement().firstReachedAt() == null;
    engagement = engagement().with(approach);
    var contacted = new LeadEvent.Contacted(approach.kind(), approach.outcome(), first);
    return decided(state, contacted, approach.at());
  }

  /**
   * How likely it comes to what leads are scored for, as is known when it comes in.
   *
   * @param likely 0 to 100
   * @param model the version of the model that says so
   */
  public void scoredAtFirst(int likely, int model) {
    score = likely;
    scoredBy = model;
  }

  /**
   * What another model says.
   *
   * @return empty when it says the same
   */
  public Optional<LeadDecision> scored(int likely, int model, Instant at) {
    Integer previous = score;
    scoredAtFirst(likely, model);
    return previous != null && previous == likely
        ? Optional.empty()
        : Optional.of(decided(standing.state(), new LeadEvent.Scored(previous), at));
  }

  /**
   * Takes over what a duplicate knows and this one does not: its estimate, its engagement, that it
   * is qualified, and the contact where that is the same person or nobody is known here.
   *
   * @param region whose telephone numbers need no country code, by ISO 3166
   * @throws Refusal 409 where either is nobody's to work with, or they are not the same
   */
  public LeadDecision absorb(Lead duplicate, String region, Instant at) {
    LeadState.Held mine = held();
    duplicate.requireMergeable(this);
    var before = new Knowledge(profile, contact(), creditCode());
    Knowledge known = before.with(duplicate, keys);
    profile = known.profile();
    contact = known.contact();
    keys = MatchKeys.of(known.creditCode(), profile.company(), contact, region);
    Instant contactedAt = duplicate.engagement().contactedSince(standing.claimedAt());
    engagement = engagement().with(duplicate.engagement());
    var absorbed = new LeadEvent.Absorbed(duplicate.id(), before.differingFrom(known), contactedAt);
    return decided(mine.qualifiedBy(duplicate.standing.qualifiedAt()), absorbed, at);
  }

  private void requireMergeable(Lead survivor) {
    boolean waits = standing.state() instanceof LeadState.Waiting;
    if (!waits) {
      held();
    }
    if (creditCode() != null
        && survivor.creditCode() != null
        && !creditCode().equals(survivor.creditCode())) {
      throw Refusal.conflict("credit-codes-differ");
    }
    // Whoever could take any lead of the pool so would pass by its rules.
    if (waits && !(keys != null && survivor.keys != null && keys.share(survivor.keys))) {
      throw Refusal.conflict("leads-not-alike");
    }
  }

  /** It is another lead, to which it points. One that waits comes to the owner of that one. */
  public LeadDecision mergeInto(Lead survivor, Instant at) {
    Tenure tenure =
        standing.state() instanceof LeadState.Waiting
            ? new Tenure(survivor.held().tenure().owner(), at)
            : held().tenure();
    return decided(
        new LeadState.Merged(tenure, standing.qualifiedAt(), survivor.id()),
        new LeadEvent.Merged(),
        at);
  }

  private LeadState.Held held() {
    return switch (standing.state()) {
      case LeadState.Held held -> held;
      case LeadState.Waiting waiting -> throw Refusal.conflict("lead-unowned");
      case LeadState.Converting converting -> throw Refusal.conflict("lead-converting");
      case LeadState.Converted converted -> throw Refusal.conflict("lead-converted");
      case LeadState.Disqualified disqualified -> throw Refusal.conflict("lead-disqualified");
      case LeadState.Merged merged -> throw merged(merged);
    };
  }

  private static Refusal merged(LeadState.Merged merged) {
    return Refusal.conflict("lead-merged", "merged_into_id", merged.into().value());
  }

  private LeadDecision decided(LeadState next, LeadEvent event, Instant at) {
    return decided(Standing.of(standing.poolId(), next), event, at);
  }

  private LeadDecision decided(Standing next, LeadEvent event, Instant at) {
    Standing before = standing;
    standing = next;
    revision++;
    if (before.ownerId() != null && next.ownerId() == null) {
      waitingSince = at;
    }
    return new LeadDecision(this, before, event, at);
  }

  /** What can be done with it now. */
  public List<LeadAction> actions() {
    return LeadAction.in(standing.state());
  }

  public LeadId id() {
    return new LeadId(id);
  }

  public long revision() {
    return revision;
  }

  public Profile profile() {
    return profile;
  }

  public Contact contact() {
    return contact == null ? Contact.NONE : contact;
  }

  /** For those of before there were keys; it is no event. */
  public void knownBy(String region) {
    keys = MatchKeys.of(creditCode(), profile.company(), contact(), region);
  }

  /** By which it is known again; null for one of before there were keys. */
  public MatchKeys keys() {
    return keys;
  }

  public String creditCode() {
    return keys == null ? null : keys.creditCode();
  }

  public Standing standing() {
    return standing;
  }

  public Engagement engagement() {
    return engagement == null ? Engagement.NONE : engagement;
  }

  /** 0 to 100; null where it has not been scored. */
  public Integer score() {
    return score;
  }

  /** The version of the model that scored it; 0 where none has. */
  public int scoredBy() {
    return scoredBy;
  }

  /** The order of magnitude of the first estimate; null where nobody had guessed. */
  public String intakeSize() {
    return intakeSize;
  }

  /** Until when it is not taken away from its owner; null where nobody has claimed it. */
  public Instant protectedUntil() {
    return protectedUntil;
  }

  /** Since when nobody has it; null while somebody has. */
  public Instant waitingSince() {
    return standing.ownerId() == null ? requireNonNullElse(waitingSince, createdAt) : null;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public MemberId createdBy() {
    return createdBy;
  }
}
