/** Plans: cubes of working day × organisation × segment in which every margin adds up. */
package io.salesline.goals.plan;
