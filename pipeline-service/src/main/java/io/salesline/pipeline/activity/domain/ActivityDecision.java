package io.salesline.pipeline.activity.domain;

/**
 * A change that was decided and is to be recorded.
 *
 * @param activity as it is after the change
 */
public record ActivityDecision(Activity activity, ActivityEvent event, Moment moment) {}
