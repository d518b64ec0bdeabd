package org.zhibu.core.assessment.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.zhibu.core.assessment.model.BranchYear.Standing;
import org.zhibu.shared.kernel.UnitKind;

/**
 * Committee, secretary and term. 支部工作条例(试行) 第二十条 (seven full members and more have a committee), 第二十一条
 * (terms; an extension needs a reply), 第八条 (a temporary branch elects nobody: only its secretary counts).
 */
final class Structure {

    private Structure() {}

    static Outcome score(Indicator indicator, BranchYear branch) {
        Figures rule = indicator.parameters();
        Standing standing = branch.standing();
        boolean elects = branch.kind() != UnitKind.TEMPORARY_BRANCH;
        boolean needsCommittee =
                elects && standing.fullMembers() >= rule.number("fullMembers").intValue();
        BigDecimal deducted = BigDecimal.ZERO;
        if (needsCommittee && standing.committee() == 0) deducted = deducted.add(rule.number("committee"));
        if (standing.secretaries() == 0) deducted = deducted.add(rule.number("secretary"));
        LocalDate ends = standing.termEnds();
        if (elects && ends != null && ends.isBefore(standing.on())) deducted = deducted.add(rule.number("term"));
        BigDecimal counted = counted(indicator, elects, ends != null);
        return Outcome.of(counted.subtract(deducted), counted, numbers(standing, deducted));
    }

    /** A term nobody recorded cannot be judged: its part is not counted. */
    private static BigDecimal counted(Indicator indicator, boolean elects, boolean termKnown) {
        Figures rule = indicator.parameters();
        if (!elects) return rule.number("secretary");
        return termKnown ? indicator.points() : indicator.points().subtract(rule.number("term"));
    }

    private static Figures numbers(Standing standing, BigDecimal deducted) {
        LocalDate ends = standing.termEnds();
        return Figures.of(
                "fullMembers", standing.fullMembers(),
                "committee", standing.committee(),
                "secretaries", standing.secretaries(),
                "termEnds", ends == null ? "–" : ends.toString(),
                "deducted", deducted);
    }
}
