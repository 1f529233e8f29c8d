/** What can be done with activities, and what that needs from outside. */
package io.salesline.pipeline.activity.app;
