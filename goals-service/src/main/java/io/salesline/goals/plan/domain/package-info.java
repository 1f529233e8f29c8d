/** The cube: its axes, its leaves, and how a number is spread over them. */
package io.salesline.goals.plan.domain;
