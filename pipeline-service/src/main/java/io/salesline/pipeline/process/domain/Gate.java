package io.salesline.pipeline.process.domain;

import io.salesline.platform.access.Role;
import io.salesline.platform.problem.Bilingual;

/**
 * The review (评审) that a deal must pass on its way into a stage.
 *
 * @param key its name for programs; an approval counts for every stage whose gate has it
 * @param reviewers who decides: managers those of their units, the others all
 * @param approvals how many people must approve
 * @param slaHours working hours after which a review that is still open is escalated
 */
public record Gate(String key, Bilingual label, Role reviewers, int approvals, int slaHours) {}
