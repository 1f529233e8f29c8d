/** What other features ask of booked results. */
package io.salesline.goals.booking.app;
