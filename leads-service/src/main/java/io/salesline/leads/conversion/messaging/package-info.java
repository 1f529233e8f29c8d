/** What pipeline-service answers. */
package io.salesline.leads.conversion.messaging;
