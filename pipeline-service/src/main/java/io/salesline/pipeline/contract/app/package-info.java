/** What people and won deals do with contracts. */
package io.salesline.pipeline.contract.app;
