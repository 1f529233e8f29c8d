/** What was signed, invoiced and collected: contracts of won deals and what is recorded of them. */
package io.salesline.reporting.cash;
