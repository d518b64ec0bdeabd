package org.zhibu.core.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything kept about an organisation that stands.
 *
 * @param electedOn when its present committee was elected
 * @param version of the row, to be given back with a change
 */
public record Described(NewUnit unit, @Nullable LocalDate electedOn, long version) {}
