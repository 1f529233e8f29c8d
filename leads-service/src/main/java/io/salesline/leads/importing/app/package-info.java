/** What people do with files of leads, and how they are read. */
package io.salesline.leads.importing.app;
