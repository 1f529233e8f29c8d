/**
 * Handing over: a record or a whole book passes to others, with the letter (交接单) that goes with it.
 */
package io.salesline.leads.handover;
