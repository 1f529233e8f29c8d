/** Making a service forget what it holds about a person, wherever that stands. */
package io.salesline.platform.erasure;
