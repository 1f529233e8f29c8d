/** Files that are sent in parts. Pure. */
package io.salesline.platform.upload;
