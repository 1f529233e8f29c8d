/** What pipeline-service tells of deals and their lines. */
package io.salesline.leads.worth.messaging;
