/** Files: what is known of them in PostgreSQL, their bytes in a folder or behind S3. */
package io.salesline.pipeline.file.store;
