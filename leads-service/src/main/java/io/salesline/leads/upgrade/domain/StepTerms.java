package io.salesline.leads.upgrade.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody says of a step.
 *
 * @param id of the step that it is said of; null for another one
 */
public record StepTerms(UUID id, String title, LocalDate dueOn) {}
