package io.salesline.pipeline.process.app;

/**
 * One stage of a sales process.
 *
 * @param key its name for programs
 * @param position 1, 2, …
 * @param delivery winning a deal enters this one; the others hold open deals
 * @param probability per cent, of winning a deal that is here
 * @param dwellLimit working days after which a deal here is rotting
 */
public record Stage(
    String key,
    int position,
    boolean delivery,
    String labelEnglish,
    String labelChinese,
    int probability,
    int dwellLimit) {}
