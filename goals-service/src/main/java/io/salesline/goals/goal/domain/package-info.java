/** The rules and formulas of goals: plain values, no clock and no framework. */
package io.salesline.goals.goal.domain;
