/** How a book is shared out among successors. */
package io.salesline.leads.handover.domain;
