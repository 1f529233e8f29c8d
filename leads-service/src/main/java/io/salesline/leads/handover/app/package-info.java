/** Use cases of handing over, and their ports. */
package io.salesline.leads.handover.app;
