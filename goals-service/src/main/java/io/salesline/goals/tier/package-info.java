/** What the organisation calls the three tiers of its goals. */
package io.salesline.goals.tier;
