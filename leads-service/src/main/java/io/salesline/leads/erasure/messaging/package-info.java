/** What the other services are asked, and what they answer. */
package io.salesline.leads.erasure.messaging;
