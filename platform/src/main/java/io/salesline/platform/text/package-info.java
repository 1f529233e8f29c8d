/** Texts as people look for them, in Chinese and other scripts. */
package io.salesline.platform.text;
