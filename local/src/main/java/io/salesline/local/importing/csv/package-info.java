/** Reads CSV files row by row; a row that cannot be read does not stop the others. */
package io.salesline.local.importing.csv;
