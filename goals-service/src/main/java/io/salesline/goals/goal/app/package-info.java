/** What can be done with goals, and what it needs for that. */
package io.salesline.goals.goal.app;
