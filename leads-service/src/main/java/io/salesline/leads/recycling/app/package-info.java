/** Foreseeing what will be recycled, and doing it. */
package io.salesline.leads.recycling.app;
