/** The whole system, started as people start it, under journeys and faults. */
package io.salesline.system;
