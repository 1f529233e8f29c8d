/** Rows for a spreadsheet, as CSV and as a workbook. */
package io.salesline.reporting.file;
