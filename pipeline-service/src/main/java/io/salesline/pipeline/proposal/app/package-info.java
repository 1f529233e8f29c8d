/** What can be done with proposals, and what that needs from outside. */
package io.salesline.pipeline.proposal.app;
