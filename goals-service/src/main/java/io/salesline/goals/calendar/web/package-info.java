/** The working calendar over HTTP. */
package io.salesline.goals.calendar.web;
