/** What deploy/ declares, for those who test it against the running system. */
package io.salesline.deploy;
