package io.salesline.local.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * How a deal is pursued.
 *
 * @param forecast what it is counted as; null follows its stage
 * @param step what comes next; null where nobody has said
 * @param dueOn by when
 * @param rivals who else wants the order; the first supplies the customer now
 * @param partner who gets a part of it, by username; null where its owner gets all
 */
record Effort(String forecast, String step, LocalDate dueOn, List<String> rivals, String partner) {}
