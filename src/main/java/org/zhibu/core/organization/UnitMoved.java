package org.zhibu.core.organization;

import java.util.List;
import org.zhibu.shared.kernel.UnitId;

/**
 * An organisation stands under another one now, with all that is below it. What it did stays its own; sums of those
 * above are to be made again.
 *
 * @param above all who stood or stand above it, the deepest first
 */
public record UnitMoved(long home, UnitId unit, UnitId from, UnitId to, List<UnitId> above) {}
