/** Naming the tiers; the port to do so. */
package io.salesline.goals.tier.app;
