package io.salesline.reporting.file;

import java.util.List;

/**
 * Rows for a spreadsheet.
 *
 * @param header in the reader's language
 * @param rows texts first, then decimal strings; null for an empty cell
 * @param texts how many columns are texts
 */
public record Sheet(List<String> header, List<List<String>> rows, int texts) {}
