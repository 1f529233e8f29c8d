/** Where leads and customers wait that nobody has, and who may take them out. */
package io.salesline.leads.pool;
