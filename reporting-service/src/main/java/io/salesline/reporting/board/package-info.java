/** The board (kanban): the stages side by side, each with what stands in it and its first deals. */
package io.salesline.reporting.board;
