/**
 * The read model: what the events of the other services add up to, live, exact, within one's scope.
 */
package io.salesline.reporting;
