package org.zhibu.core.member;

import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.UnitId;

/**
 * A member as other modules see one, on a given day.
 *
 * @param full a full member on that day, 正式党员
 * @param votes has a vote in the branch: full and in normal standing; probationary members attend without one
 * @param studyExempt why no study hours are demanded, null for most; 教育管理工作条例 第二十三条
 */
public record Person(
        MemberId id,
        String name,
        String gender,
        UnitId branch,
        @Nullable UnitId group,
        boolean full,
        boolean votes,
        @Nullable String studyExempt) {}
