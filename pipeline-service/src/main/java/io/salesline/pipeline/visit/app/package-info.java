/** What can be done with visits and plans, and what that needs from outside. */
package io.salesline.pipeline.visit.app;
