/** Forms for strangers: what they ask, and whom they believe. */
package io.salesline.leads.webform.domain;
