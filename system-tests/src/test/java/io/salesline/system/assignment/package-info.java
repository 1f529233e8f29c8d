/** Leads given to people by several replicas at once, and the log judged. */
package io.salesline.system.assignment;
