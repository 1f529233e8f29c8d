/** How a metric is defined, and what it makes of an event. Pure. */
package io.salesline.goals.result.domain;
