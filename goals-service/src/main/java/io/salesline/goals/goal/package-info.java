/** Goals: what is asked of whom in a month, and how far they are. */
package io.salesline.goals.goal;
