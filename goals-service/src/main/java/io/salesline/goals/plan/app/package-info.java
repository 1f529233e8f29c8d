/** Making plans, editing and locking their cells, reading their margins; the ports to do so. */
package io.salesline.goals.plan.app;
