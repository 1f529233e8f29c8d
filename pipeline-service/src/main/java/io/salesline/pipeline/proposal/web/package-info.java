/** Proposals over HTTP. */
package io.salesline.pipeline.proposal.web;
