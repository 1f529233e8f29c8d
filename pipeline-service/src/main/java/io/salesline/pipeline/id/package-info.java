/** What records are known by, in every feature of this service. */
package io.salesline.pipeline.id;
