package org.zhibu.core.life.model;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.MemberId;

/**
 * What an activity is judged by.
 *
 * @param today the day nothing may lie behind
 * @param enteredOn the day it was first entered, today for a new one
 * @param foundedOn of the organisation, null where it is not known
 * @param expected who could take part on that day, and whether with a vote
 */
public record Circumstances(
        LocalDate today,
        LocalDate enteredOn,
        @Nullable LocalDate foundedOn,
        int lateAfterDays,
        Map<MemberId, Boolean> expected) {}
