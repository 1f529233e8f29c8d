/** Where things are: what was built, and what one local system keeps between runs. */
package io.salesline.local.home;
