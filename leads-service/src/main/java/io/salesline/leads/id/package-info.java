/** What things are called: an id is a type of its own, so that no two can be swapped. */
package io.salesline.leads.id;
