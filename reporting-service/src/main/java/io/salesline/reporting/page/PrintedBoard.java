package io.salesline.reporting.page;

import io.salesline.reporting.funnel.Funnel;
import io.salesline.reporting.kpi.Kpis;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What is printed.
 *
 * @param narrowed what it is narrowed to, in words; empty for all that the reader sees
 * @param reader their user name
 */
record PrintedBoard(
    Kpis kpis,
    Funnel funnel,
    List<String> narrowed,
    String reader,
    LocalDate today,
    Locale language) {}
