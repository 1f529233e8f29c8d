/** Which customers belong to which, and what a group brings together. */
package io.salesline.leads.family.domain;
