/** What an appeal is, and who may decide on it. */
package io.salesline.leads.appeal.domain;
