package io.salesline.goals.calendar.domain;

import io.salesline.platform.problem.Bilingual;
import java.time.LocalDate;

/**
 * A day that was decreed otherwise than its week has it.
 *
 * @param works true for a make-up working day (调休上班), false for a day off
 */
public record SpecialDay(LocalDate day, boolean works, Bilingual label) {}
