/** How soon a lead has to be turned to, and how soon it was. */
package io.salesline.leads.response.domain;
