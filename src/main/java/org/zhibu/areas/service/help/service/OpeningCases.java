package org.zhibu.areas.service.help.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.service.help.CaseId;
import org.zhibu.areas.service.help.repository.CaseQueries;
import org.zhibu.areas.service.help.repository.CaseQueries.Case;
import org.zhibu.areas.service.help.repository.CaseRepository;
import org.zhibu.areas.service.help.repository.ContentQueries;
import org.zhibu.areas.service.help.repository.ContentQueries.Opening;
import org.zhibu.shared.audit.Looks;
import org.zhibu.shared.kernel.Grant;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.rule.Rules;

/** Opens what was told in a case for some minutes, against a reason the member reads. 个人信息保护法 第五十一条. */
@Service
public class OpeningCases {

    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 100;

    private final CaseQueries queries;
    private final ContentQueries contents;
    private final CaseRepository cases;
    private final Looks looks;
    private final Rules rules;
    private final Clock clock;

    OpeningCases(
            CaseQueries queries, ContentQueries contents, CaseRepository cases, Looks looks, Rules rules, Clock clock) {
        this.queries = queries;
        this.contents = contents;
        this.cases = cases;
        this.looks = looks;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    public void open(Viewer viewer, CaseId id, String reason) {
        Case one = viewer.find(scope -> queries.find(scope, id));
        HelpPolicy.must(HelpPolicy.mayOpen(viewer, one));
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON)
            throw Refused.at("words", "help.reason-missing");
        OffsetDateTime now = OffsetDateTime.now(clock);
        int minutes = rules.number("help.openMinutes", LocalDate.now(clock)).intValue();
        String unit = unitOf(viewer, one);
        cases.open(id, viewer, unit, reason, now, now.plusMinutes(minutes));
        looks.write(viewer, unit, one.member(), "help.look.case", one.code() + " \u00b7 " + reason);
    }

    /** Whether the viewer has it open at this moment. */
    public boolean isOpen(Viewer viewer, Case one) {
        if (!HelpPolicy.mayOpen(viewer, one)) return false;
        OffsetDateTime now = OffsetDateTime.now(clock);
        return openings(one).stream()
                .anyMatch(opening -> opening.accountId() == viewer.accountId()
                        && opening.openUntil().isAfter(now));
    }

    public List<Opening> openings(Case one) {
        return contents.openingsOf(Scope.below(one.path()), one.of());
    }

    /** The organisation in whose name the viewer opens it. */
    private static String unitOf(Viewer viewer, Case one) {
        return viewer.grants().stream()
                .filter(grant -> grant.allows(Right.LOOK, one.path()))
                .map(Grant::unitName)
                .findFirst()
                .orElse("");
    }
}
