/** A real PostgreSQL, Kafka and sign-in for integration tests, and a small organisation. */
package io.salesline.platform.testing;
