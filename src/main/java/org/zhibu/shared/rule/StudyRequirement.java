package org.zhibu.shared.rule;

import java.math.BigDecimal;

/**
 * Study hours a year.
 *
 * @param member of every member; 党员教育管理工作条例 第二十条
 * @param leader of secretaries and committee members
 */
public record StudyRequirement(BigDecimal member, String memberClause, BigDecimal leader, String leaderClause) {

    public BigDecimal of(boolean leads) {
        return leads ? leader : member;
    }

    public String clauseOf(boolean leads) {
        return leads ? leaderClause : memberClause;
    }
}
