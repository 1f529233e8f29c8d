/** Which days are worked, as pure values. */
package io.salesline.platform.calendar;
