/** The parts of Salesline and the order in which they come and go. */
package io.salesline.local.system;
