/** Keeping the time in which owners turn to their leads. */
package io.salesline.leads.response.app;
