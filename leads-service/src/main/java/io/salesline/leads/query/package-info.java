/** Lists of records that somebody may see, whatever the records are. */
package io.salesline.leads.query;
