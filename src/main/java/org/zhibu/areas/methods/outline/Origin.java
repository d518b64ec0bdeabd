package org.zhibu.areas.methods.outline;

import org.jspecify.annotations.Nullable;

/**
 * What an activity was arranged by.
 *
 * @param outline an outline of the library, null where it is a standard one or none
 * @param standard code of an outline that comes with the portal, null likewise
 * @param title what it was called then
 */
public record Origin(@Nullable OutlineId outline, @Nullable String standard, String title) {}
