package io.salesline.local.importing;

import io.salesline.local.importing.csv.Row;

/** Something to be imported, and the row that tells of it. */
public record Sourced<T>(Row row, T item) {}
