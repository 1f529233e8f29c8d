/** How customers that could bring much are to become ones that do. */
package io.salesline.leads.upgrade.domain;
