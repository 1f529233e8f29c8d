/** What sales mean (口径): signed, invoiced or collected, with tax or without. */
package io.salesline.reporting.basis;
