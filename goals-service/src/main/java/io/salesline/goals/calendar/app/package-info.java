/** Reading and changing the working calendar. */
package io.salesline.goals.calendar.app;
