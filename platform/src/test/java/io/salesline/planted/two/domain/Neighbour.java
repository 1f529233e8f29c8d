package io.salesline.planted.two.domain;

/** What another feature's edge should not know. */
public class Neighbour {}
