/** How years are divided: plain values, no clock and no framework. */
package io.salesline.goals.fiscal.domain;
