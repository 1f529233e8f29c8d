/** What a pool is, and the rules by which one claims from it. */
package io.salesline.leads.pool.domain;
