/** Somebody is forgotten everywhere, and what is counted stays. */
package io.salesline.system.erasure;
