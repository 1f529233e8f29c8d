package io.salesline.pipeline.review.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesline.pipeline.review.domain.Waiver;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Grants waivers, and takes them back. Each stands in the audit log with whoever granted it. */
@ApplicationScoped
public class GrantingWaiver {

  private final Waivers waivers;
  private final ReviewedDeals deals;
  private final Publication publication;
  private final MeterRegistry metrics;

  GrantingWaiver(
      Waivers waivers, ReviewedDeals deals, Publication publication, MeterRegistry metrics) {
    this.waivers = waivers;
    this.deals = deals;
    this.publication = publication;
    this.metrics = metrics;
  }

  /** What is asked for. */
  public record Wish(UUID opportunityId, String gate, String reason, Instant expiresAt) {}

  /** Fails with a 404 refusal where there is no such deal, 403 for one's own, 422. */
  public Uni<Waiver> grant(UnitOfWork unit, Wish wish) {
    return deals
        .lock(unit, wish.opportunityId())
        .invoke(deal -> checkGate(deal, wish))
        .map(deal -> granted(unit, wish, deal))
        .call(waiver -> waivers.add(unit, waiver));
  }

  private static void checkGate(ReviewedDeal deal, Wish wish) {
    if (!deal.gates().contains(wish.gate())) {
      throw Refusal.field("gate", "gate-unknown", "gate", wish.gate());
    }
  }

  private Waiver granted(UnitOfWork unit, Wish wish, ReviewedDeal deal) {
    var grant =
        new Waiver.Grant(
            wish.opportunityId(),
            wish.gate(),
            deal.ownerId(),
            unit.caller().memberId(),
            wish.reason(),
            wish.expiresAt());
    Waiver waiver = Waiver.grant(UUID.randomUUID(), grant, unit.now());
    unit.publish(publication.granted(waiver));
    unit.audit(entry(waiver, "granted"));
    metrics.counter("salesline.review.waivers", "gate", waiver.gate()).increment();
    return waiver;
  }

  /** Fails with a 404 refusal where there is none, 409 when it ended before. */
  public Uni<Waiver> revoke(UnitOfWork unit, UUID id) {
    return waivers.require(unit, id).invoke(waiver -> revoke(unit, waiver));
  }

  private void revoke(UnitOfWork unit, Waiver waiver) {
    waiver.revoke(unit.caller().memberId(), unit.now());
    unit.publish(publication.revoked(waiver, unit.now()));
    unit.audit(entry(waiver, "revoked"));
  }

  private static AuditEntry entry(Waiver waiver, String action) {
    return new AuditEntry(
        "gate-waiver",
        waiver.id().toString(),
        action,
        Map.of(),
        Map.of(
            "opportunity_id",
            waiver.opportunityId().toString(),
            "gate",
            waiver.gate(),
            "granted_by",
            waiver.grantedBy().toString(),
            "expires_at",
            waiver.expiresAt().toString(),
            "reason",
            AuditEntry.CONCEALED));
  }
}
