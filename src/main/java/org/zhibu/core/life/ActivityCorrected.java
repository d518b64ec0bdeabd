package org.zhibu.core.life;

/** A logged activity was corrected; {@code now} is what it says from now on. */
public record ActivityCorrected(ActivityRecorded now) {}
