/** Files of leads: what they are, and how far they are. */
package io.salesline.leads.importing.domain;
