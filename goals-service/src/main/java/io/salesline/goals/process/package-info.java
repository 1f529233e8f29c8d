/** Process goals that would produce a result goal (过程目标). */
package io.salesline.goals.process;
