/** How deals flow through the stages: conversion by cohort, dwell, and what to do about it. */
package io.salesline.reporting.flow;
