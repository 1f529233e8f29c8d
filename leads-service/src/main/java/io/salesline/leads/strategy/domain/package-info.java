/** What is to be reached with key customers. */
package io.salesline.leads.strategy.domain;
