/** Proposing process goals. */
package io.salesline.goals.process.app;
