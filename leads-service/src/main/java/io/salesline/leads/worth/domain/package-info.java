/** What customers bring, and what more they might. */
package io.salesline.leads.worth.domain;
