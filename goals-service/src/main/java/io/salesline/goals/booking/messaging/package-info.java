/** What pipeline-service tells of deals. */
package io.salesline.goals.booking.messaging;
