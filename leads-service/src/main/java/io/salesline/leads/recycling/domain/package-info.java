/** By which rules a lead is recycled, and when. */
package io.salesline.leads.recycling.domain;
