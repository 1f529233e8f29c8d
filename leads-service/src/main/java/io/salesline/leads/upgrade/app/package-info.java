/** Planning how customers are to rise, and closing the plans of those that have. */
package io.salesline.leads.upgrade.app;
