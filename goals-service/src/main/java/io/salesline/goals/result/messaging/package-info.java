/** The events that results are counted from. */
package io.salesline.goals.result.messaging;
