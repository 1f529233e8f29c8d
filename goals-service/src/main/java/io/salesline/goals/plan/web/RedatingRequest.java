package io.salesline.goals.plan.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send to bring a plan to the working calendar. */
@Schema(name = "PlanRedating")
record RedatingRequest(@Schema(description = "Only tell what it would do") boolean dryRun) {}
