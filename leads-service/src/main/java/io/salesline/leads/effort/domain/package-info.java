/** On which customers effort is spent, and on which it should be. */
package io.salesline.leads.effort.domain;
