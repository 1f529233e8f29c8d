/** How likely a lead converts, and why. */
package io.salesline.leads.scoring.domain;
