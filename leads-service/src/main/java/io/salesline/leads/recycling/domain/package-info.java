/** By which rules leads and customers are recycled, and when. */
package io.salesline.leads.recycling.domain;
