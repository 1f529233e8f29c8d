/** How leads are given to people by rules: fairly, and so that it can be told afterwards why. */
package io.salesline.leads.assignment.domain;
