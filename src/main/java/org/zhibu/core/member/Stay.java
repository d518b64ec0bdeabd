package org.zhibu.core.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One membership of a person: in which branch and group, from when to when.
 *
 * @param toOn the first day it no longer held, null for the present one
 * @param reason ENTERED, TRANSFERRED, REGROUPED or ADMITTED
 */
public record Stay(
        String branchName,
        @Nullable String groupName,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        String reason) {}
