package io.salesline.leads.pool.web;

import io.salesline.leads.pool.domain.Pool;
import io.salesline.leads.pool.domain.PoolRules;
import io.salesline.leads.pool.domain.PoolTerms;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pool over HTTP. */
@Schema(name = "Pool")
record PoolBody(
    UUID poolId,
    @Schema(description = "The ETag", examples = "3") long revision,
    @Schema(enumeration = {"lead", "customer"}) String kind,
    @Schema(examples = "east-china") String key,
    @Schema(examples = "East China") String nameEn,
    @Schema(examples = "华东公海") String nameZh,
    boolean openToAll,
    @Schema(examples = "10", nullable = true) Integer dailyClaims,
    @Schema(examples = "100", nullable = true) Integer holdingCap,
    @Schema(description = "The cap also holds for what is given") boolean limitsGiven,
    @Schema(examples = "7") int protectionDays,
    @Schema(examples = "30") int coolDownDays,
    @Schema(examples = "0") int newDataDelayMinutes,
    @Schema(description = "Null for this one", nullable = true) UUID destinationId) {

  static PoolBody of(Pool pool) {
    PoolTerms terms = pool.terms();
    PoolRules rules = terms.rules();
    return new PoolBody(
        pool.id().value(),
        pool.revision(),
        pool.name().kind().key(),
        pool.name().key(),
        terms.names().english(),
        terms.names().chinese(),
        terms.openToAll(),
        rules.dailyClaims(),
        rules.holdingCap(),
        terms.limitsGiven(),
        rules.protectionDays(),
        rules.coolDownDays(),
        rules.newDataDelayMinutes(),
        terms.destination() == null ? null : terms.destination().value());
  }
}
