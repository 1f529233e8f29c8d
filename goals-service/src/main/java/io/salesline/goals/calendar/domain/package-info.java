/** The working calendar and how others' calendars are taken over. */
package io.salesline.goals.calendar.domain;
