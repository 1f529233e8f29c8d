/** The conversion of a lead, as far as it has come. */
package io.salesline.leads.conversion.domain;
