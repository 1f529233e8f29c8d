/** How likely a lead converts, or its deal is won, and why. */
package io.salesline.leads.scoring.domain;
