/** The rules of the organisation: plain values and entities, no clock and no framework. */
package io.salesline.goals.organisation.domain;
