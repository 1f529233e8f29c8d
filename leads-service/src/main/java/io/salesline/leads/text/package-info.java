/** How texts are spelt before anything is decided on them. */
package io.salesline.leads.text;
