/** Classes that break the rules of services on purpose, each at least one. */
package io.salesline.planted;
