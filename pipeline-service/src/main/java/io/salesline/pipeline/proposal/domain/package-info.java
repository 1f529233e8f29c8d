/** What a deal's customer is offered, and what became of it. */
package io.salesline.pipeline.proposal.domain;
