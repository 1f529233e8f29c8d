/** Starts the parts of a system, watches them, starts them again and stops them in order. */
package io.salesline.local.supervisor;
