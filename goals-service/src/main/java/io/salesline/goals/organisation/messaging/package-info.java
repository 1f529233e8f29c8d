/** The organisation as the other services hear of it. */
package io.salesline.goals.organisation.messaging;
