/** How the organisation divides its years: months from a month of its choice, or 4-4-5 weeks. */
package io.salesline.goals.fiscal;
