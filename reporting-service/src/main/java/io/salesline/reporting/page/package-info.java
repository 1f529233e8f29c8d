/** The KPIs and the funnel on paper: a page without scripts, in the reader's language. */
package io.salesline.reporting.page;
