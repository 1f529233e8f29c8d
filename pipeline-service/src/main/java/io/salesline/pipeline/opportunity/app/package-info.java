/** What can be done with deals, and what that needs from outside. */
package io.salesline.pipeline.opportunity.app;
