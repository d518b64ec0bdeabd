package org.zhibu.areas.methods.publicity;

/**
 * A picture of an article.
 *
 * @param number within the article, from 1; never given twice
 * @param words what is to be seen, for those who cannot see it, and below the picture
 */
public record Picture(int number, String words, int width, int height) {}
