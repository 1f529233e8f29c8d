package io.salesline.leads.lead.domain;

import io.salesline.leads.id.ConversionId;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.OpportunityId;
import io.salesline.leads.id.PoolId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A {@link LeadState} as columns; what a state does not have is null.
 *
 * @param poolId where the lead waits, or waited before it was claimed
 * @param qualifiedAt kept on the way from qualified to whatever follows
 * @param mergedInto which lead it turned out to be
 */
@Embeddable
public record Standing(
    @Column(name = "pool_id") PoolId poolId,
    LeadStatus status,
    @Column(name = "owner_id") MemberId ownerId,
    @Column(name = "claimed_at") Instant claimedAt,
    @Column(name = "qualified_at") Instant qualifiedAt,
    @Column(name = "disqualification_reason") DisqualificationReason disqualificationReason,
    @Column(name = "conversion_id") ConversionId conversionId,
    @Column(name = "customer_id") CustomerId customerId,
    @Column(name = "opportunity_id") OpportunityId opportunityId,
    @Column(name = "merged_into_id") LeadId mergedInto) {

  static Standing of(PoolId pool, LeadState state) {
    return switch (state) {
      case LeadState.Waiting waiting -> held(pool, state, null, null, null, null);
      case LeadState.Claimed claimed -> held(pool, state, claimed.tenure(), null, null, null);
      case LeadState.Qualified qualified ->
          held(pool, state, qualified.tenure(), qualified.qualifiedAt(), null, null);
      case LeadState.Converting converting ->
          held(pool, state, converting.tenure(), converting.qualifiedAt(), null, converting.link());
      case LeadState.Converted converted ->
          held(pool, state, converted.tenure(), converted.qualifiedAt(), null, converted.link());
      case LeadState.Disqualified disqualified ->
          held(
              pool,
              state,
              disqualified.tenure(),
              disqualified.qualifiedAt(),
              disqualified.reason(),
              null);
      case LeadState.Merged merged ->
          held(pool, state, merged.tenure(), merged.qualifiedAt(), null, null).into(merged.into());
    };
  }

  private static Standing held(
      PoolId pool,
      LeadState state,
      Tenure tenure,
      Instant qualifiedAt,
      DisqualificationReason reason,
      ConversionLink link) {
    return new Standing(
        pool,
        state.status(),
        tenure == null ? null : tenure.owner(),
        tenure == null ? null : tenure.claimedAt(),
        qualifiedAt,
        reason,
        link == null ? null : link.conversionId(),
        link == null ? null : link.customerId(),
        link == null ? null : link.opportunityId(),
        null);
  }

  private Standing into(LeadId survivor) {
    return new Standing(
        poolId, status, ownerId, claimedAt, qualifiedAt, null, null, null, null, survivor);
  }

  /** The state that stands in these columns. */
  public LeadState state() {
    return switch (status) {
      case NEW -> new LeadState.Waiting();
      case CLAIMED -> new LeadState.Claimed(tenure());
      case QUALIFIED -> new LeadState.Qualified(tenure(), qualifiedAt);
      case CONVERTING -> new LeadState.Converting(tenure(), qualifiedAt, link());
      case CONVERTED -> new LeadState.Converted(tenure(), qualifiedAt, link());
      case DISQUALIFIED ->
          new LeadState.Disqualified(tenure(), qualifiedAt, disqualificationReason);
      case MERGED -> new LeadState.Merged(tenure(), qualifiedAt, mergedInto);
    };
  }

  private Tenure tenure() {
    return new Tenure(ownerId, claimedAt);
  }

  private ConversionLink link() {
    return new ConversionLink(conversionId, customerId, opportunityId);
  }
}
