/** Calls, meetings and tasks: their rules and events, as plain values. */
package io.salesline.pipeline.activity.domain;
