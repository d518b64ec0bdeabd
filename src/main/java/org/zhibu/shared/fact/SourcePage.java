package org.zhibu.shared.fact;

/**
 * Where the record behind a fact opens.
 *
 * @param title what it is called: the topic of an activity, the name of a person; empty where the kind of fact says enough
 */
public record SourcePage(String href, String title) {}
