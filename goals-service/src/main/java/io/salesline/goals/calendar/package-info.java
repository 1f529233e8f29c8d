/** When the organisation works: its week, holidays and make-up working days (调休). */
package io.salesline.goals.calendar;
