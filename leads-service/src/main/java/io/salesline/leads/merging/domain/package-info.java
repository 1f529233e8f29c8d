/** Where a customer stands in its family once another one is merged into it. */
package io.salesline.leads.merging.domain;
