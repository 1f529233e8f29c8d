/** Code that breaks each rule of the architecture once, so that the rules are seen to work. */
package io.salesline.offence;
