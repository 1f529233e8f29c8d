/** The working calendar as the other services hear of it. */
package io.salesline.goals.calendar.messaging;
