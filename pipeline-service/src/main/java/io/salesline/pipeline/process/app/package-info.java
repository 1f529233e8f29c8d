/** What others may know of the sales process. */
package io.salesline.pipeline.process.app;
