package io.salesline.leads.handover.app;

import java.time.LocalDate;

/**
 * What somebody says of a record that goes to somebody else. Each may be null.
 *
 * @param promise what was promised there
 * @param nextStep what comes next
 * @param nextStepOn when
 */
public record Parting(String promise, String nextStep, LocalDate nextStepOn) {}
