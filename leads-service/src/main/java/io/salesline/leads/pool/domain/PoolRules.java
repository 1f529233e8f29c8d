package io.salesline.leads.pool.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * By what rules one claims (领取) from a pool.
 *
 * @param dailyClaims how many somebody may claim a day; null for any number
 * @param holdingCap how many somebody may have out of it at once; null for any number
 * @param protectionDays for how long what is claimed is not taken away again
 * @param coolDownDays for how long who gave something up may not have it back, nor anything else of
 *     the same company
 * @param newDataDelayMinutes for how long what has just come in is not to be claimed
 */
@Embeddable
public record PoolRules(
    @Column(name = "daily_claims") Integer dailyClaims,
    @Column(name = "holding_cap") Integer holdingCap,
    @Column(name = "protection_days") int protectionDays,
    @Column(name = "cool_down_days") int coolDownDays,
    @Column(name = "new_data_delay_minutes") int newDataDelayMinutes) {}
