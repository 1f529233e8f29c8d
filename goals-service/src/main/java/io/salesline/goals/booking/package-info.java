/** What was booked: won deals as pipeline-service tells of them, by owner and business day. */
package io.salesline.goals.booking;
