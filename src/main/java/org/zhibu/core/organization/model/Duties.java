package org.zhibu.core.organization.model;

import java.util.List;
import java.util.Set;
import org.zhibu.shared.kernel.UnitKind;

/** Which posts of the national list an organisation of each kind can have. */
public final class Duties {

    private static final Set<String> SECRETARIES = Set.of("BS01", "BX03", "CX03");
    private static final List<String> BRANCH =
            List.of("BS01", "BS02", "BS03", "BS04", "BS05", "BS06", "BS07", "BS08", "BS09", "BS10", "BX01", "CX01");

    private Duties() {}

    public static List<String> of(UnitKind kind) {
        return switch (kind) {
            case COMMITTEE -> List.of("CX03", "CX04", "CX05", "CX01", "CX02");
            case GENERAL_BRANCH, BRANCH, JOINT_BRANCH -> BRANCH;
            // 支部工作条例(试行) 第八条: leaders of a temporary branch are appointed by the body that approved it
            case TEMPORARY_BRANCH -> List.of("BX03", "BS02", "BS03", "BS04", "BS05");
            case GROUP -> List.of("BG01");
        };
    }

    public static boolean isSecretary(String duty) {
        return SECRETARIES.contains(duty);
    }

    /** Posts in the committee of a branch. */
    public static boolean isCommittee(String duty) {
        return isSecretary(duty) || duty.startsWith("BS") || duty.equals("BX01") || duty.startsWith("CX0");
    }
}
