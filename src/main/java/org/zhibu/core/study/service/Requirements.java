package org.zhibu.core.study.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.core.organization.Holder;
import org.zhibu.core.organization.Posts;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.rule.Rules;
import org.zhibu.shared.rule.StudyRequirement;

/** How many hours a year are asked of whom: more of secretaries and committee members than of the others. */
@Component
public class Requirements {

    /** Posts of a branch committee and of committees above. */
    private static final String LEADING = "BS(0[1-9]|10)|BX0[23]|CX0[345]";

    private final Rules rules;
    private final Posts posts;

    Requirements(Rules rules, Posts posts) {
        this.rules = rules;
        this.posts = posts;
    }

    public BigDecimal of(MemberId self, LocalDate on) {
        boolean leads = posts.postsOf(self, on).stream()
                .anyMatch(post -> post.dutyCode().matches(LEADING));
        return on(on).of(leads);
    }

    public StudyRequirement on(LocalDate day) {
        return rules.studyRequirement(day);
    }

    /** The same for a place; the committee of a branch may sit in its groups. */
    public Set<MemberId> leadersAround(Place place, LocalDate on) {
        String path = place.path();
        return place.kind() == UnitKind.GROUP
                ? leaders(Scope.below(path.substring(0, path.lastIndexOf('.', path.length() - 2) + 1)), on)
                : leaders(place.scope(), on);
    }

    /** Those of the subtree of whom more is asked. */
    public Set<MemberId> leaders(Scope scope, LocalDate on) {
        return posts.holdersBelow(scope, on).stream()
                .filter(post -> post.dutyCode().matches(LEADING))
                .map(Holder::member)
                .collect(Collectors.toSet());
    }
}
