/** The data set "CRM Sales Opportunities": what its files mean here. */
package io.salesline.local.importing.crmsales;
