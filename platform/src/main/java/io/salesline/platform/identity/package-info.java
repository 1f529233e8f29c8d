/** How records of other systems are known again. */
package io.salesline.platform.identity;
