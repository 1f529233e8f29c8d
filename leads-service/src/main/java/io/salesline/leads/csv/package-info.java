/** Tables as text, as other programs write them and read them. */
package io.salesline.leads.csv;
