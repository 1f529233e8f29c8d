/** The deal: its rules and events, as plain values. No framework, no clock, no JSON. */
package io.salesline.pipeline.opportunity.domain;
