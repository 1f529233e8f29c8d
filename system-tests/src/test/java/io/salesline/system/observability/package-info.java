/** Whether what operators look at shows something when the system runs. */
package io.salesline.system.observability;
