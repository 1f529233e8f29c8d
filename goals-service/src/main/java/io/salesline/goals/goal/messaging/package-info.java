/** Goals as the other services hear of them. */
package io.salesline.goals.goal.messaging;
