/** Contracts, receipts and credit notes over HTTP. */
package io.salesline.pipeline.contract.web;
