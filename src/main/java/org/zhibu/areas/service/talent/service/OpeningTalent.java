package org.zhibu.areas.service.talent.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.service.talent.Purpose;
import org.zhibu.areas.service.talent.RecommendationId;
import org.zhibu.areas.service.talent.repository.TalentQueries;
import org.zhibu.areas.service.talent.repository.TalentQueries.Filter;
import org.zhibu.areas.service.talent.repository.TalentQueries.Recommendation;
import org.zhibu.areas.service.talent.repository.TalentQueries.Row;
import org.zhibu.areas.service.talent.repository.TalentRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.audit.Looks;
import org.zhibu.shared.kernel.Grant;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.rule.Rules;
import org.zhibu.shared.ui.Show;

/** Opens grounds and opinions for some minutes against a purpose; each look is written where the person reads it. */
@Service
public class OpeningTalent {

    private static final int SHORTEST_REASON = 2;

    private final TalentQueries queries;
    private final TalentRepository talent;
    private final Looks looks;
    private final Journal journal;
    private final Rules rules;
    private final Show show;
    private final Clock clock;

    OpeningTalent(
            TalentQueries queries,
            TalentRepository talent,
            Looks looks,
            Journal journal,
            Rules rules,
            Show show,
            Clock clock) {
        this.queries = queries;
        this.talent = talent;
        this.looks = looks;
        this.journal = journal;
        this.rules = rules;
        this.show = show;
        this.clock = clock;
    }

    @Transactional
    public void open(Viewer viewer, RecommendationId id, Purpose purpose) {
        Recommendation one = TalentPolicy.find(viewer, scope -> queries.find(scope, id));
        OffsetDateTime now = OffsetDateTime.now(clock);
        int minutes = rules.number("talent.openMinutes", LocalDate.now(clock)).intValue();
        talent.open(id, viewer.accountId(), purpose, now, now.plusMinutes(minutes));
        looks.write(
                viewer,
                unitOf(viewer, one.path()),
                one.member(),
                "talent.look",
                show.text("talent.purpose." + purpose));
    }

    /** Opens it unless it is open already. */
    @Transactional
    public void read(Viewer viewer, Recommendation one, Purpose purpose) {
        if (!isOpen(viewer, one)) open(viewer, one.recommendation(), purpose);
    }

    /** Whether the viewer has it open at this moment. */
    public boolean isOpen(Viewer viewer, Recommendation one) {
        return queries.isOpen(
                Scope.below(one.path()), one.recommendation(), viewer.accountId(), OffsetDateTime.now(clock));
    }

    /** The rows of a list to take away: with a reason, which everybody on it reads. */
    @Transactional
    public List<Row> export(Viewer viewer, Place place, Filter filter, String reason) {
        TalentPolicy.mustSee(viewer, place.path());
        if (reason.strip().length() < SHORTEST_REASON) throw Refused.at("words", "talent.reason-missing");
        List<Row> rows = queries.list(place.scope(), place.home(), filter).rows(Exports.MOST, 0);
        looks.writeAll(
                viewer,
                unitOf(viewer, place.path()),
                rows.stream().map(Row::member).distinct().toList(),
                "talent.look.export",
                reason.strip());
        RecordRef record =
                new RecordRef("talent.pool", place.home(), place.unit().number());
        journal.write(Actor.of(viewer), "talent.pool.exported", record, place.unit(), Change.because(reason.strip()));
        return rows;
    }

    /** The organisation in whose name the viewer looks. */
    private static String unitOf(Viewer viewer, String path) {
        return viewer.grants().stream()
                .filter(grant -> grant.allows(Right.LOOK, path))
                .map(Grant::unitName)
                .findFirst()
                .orElse("");
    }
}
