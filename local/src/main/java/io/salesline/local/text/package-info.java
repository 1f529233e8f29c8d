/** What the command line says, in Chinese and English. */
package io.salesline.local.text;
