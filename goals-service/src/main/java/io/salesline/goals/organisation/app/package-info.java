/** What can be done with the organisation, and what it needs for that. */
package io.salesline.goals.organisation.app;
