package org.zhibu.core.roster.model;

import java.util.List;

/**
 * What is wrong with one cell, or doubtful about it.
 *
 * @param column the heading as it stands in the file
 * @param key message
 * @param value as it stands in the file; an id number with its middle hidden
 * @param doubt the row can be taken over all the same, once somebody has looked at it
 */
public record Problem(String column, String key, List<String> args, String value, boolean doubt) {}
