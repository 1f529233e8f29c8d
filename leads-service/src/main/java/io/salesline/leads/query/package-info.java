/** What several features ask for alike: lists of what somebody may see, days, people by name. */
package io.salesline.leads.query;
