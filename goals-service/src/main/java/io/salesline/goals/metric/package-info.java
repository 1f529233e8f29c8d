/** What goals and plans count. */
package io.salesline.goals.metric;
