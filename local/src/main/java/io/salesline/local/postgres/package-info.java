/** A real PostgreSQL on 127.0.0.1, durable, unpacked from a Maven artifact. */
package io.salesline.local.postgres;
