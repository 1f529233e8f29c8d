/** Labels: plain values, no clock and no framework. */
package io.salesline.goals.tier.domain;
