/** Making the system forget somebody, by the decision of two. */
package io.salesline.leads.erasure.domain;
