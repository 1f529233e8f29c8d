/** Files: what is known of them in PostgreSQL, their bytes in a folder. */
package io.salesline.pipeline.file.store;
