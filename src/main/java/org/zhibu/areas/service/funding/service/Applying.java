package org.zhibu.areas.service.funding.service;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.service.funding.ApplicationId;
import org.zhibu.areas.service.funding.ApplicationState;
import org.zhibu.areas.service.funding.RecordName;
import org.zhibu.areas.service.funding.Wanted;
import org.zhibu.areas.service.funding.repository.FundingQueries;
import org.zhibu.areas.service.funding.repository.FundingQueries.Application;
import org.zhibu.areas.service.funding.repository.FundingRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;
import org.zhibu.shared.record.Flow;
import org.zhibu.shared.rule.Rules;

/** An application's way from asking to settling; every step stands in its history. */
@Service
public class Applying {

    private static final int LONGEST_WORDS = 500;
    private static final String ANSWER_DAYS = "funding.answerDays";

    private final FundingQueries queries;
    private final FundingRepository applications;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Notices notices;
    private final Rules rules;
    private final Supported supported;
    private final Spending spending;
    private final Clock clock;

    Applying(
            FundingQueries queries,
            FundingRepository applications,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks,
            Notices notices,
            Rules rules,
            Supported supported,
            Spending spending,
            Clock clock) {
        this.queries = queries;
        this.applications = applications;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
        this.notices = notices;
        this.rules = rules;
        this.supported = supported;
        this.spending = spending;
        this.clock = clock;
    }

    /** @param about the record of the branch that the money is for, blank for none */
    @Transactional
    public ApplicationId apply(Viewer viewer, Place place, Wanted wanted, String about) {
        FundingPolicy.must(FundingPolicy.mayApply(viewer, place.path()));
        if (!place.kind().isBranch()) throw new Refused("funding.branches-only");
        wanted.check(LocalDate.now(clock));
        ApplicationId id = new ApplicationId(place.home(), numbers.next());
        applications.insert(id, place.unit(), wanted, answerBy(), viewer.name(), OffsetDateTime.now(clock));
        if (!about.isBlank()) {
            supported.page(place.scope(), about);
            applications.about(id, RecordName.parse(about));
        }
        journal.write(
                Actor.of(viewer), "funding.application.made", id.ref(), place.unit(), Change.created(texts(wanted)));
        notices.tellCommittee(viewer, place.path(), told("made", id, 0, wanted.title()));
        return id;
    }

    @Transactional
    public void change(Viewer viewer, ApplicationId id, long version, Wanted wanted) {
        Application old = find(viewer, id);
        FundingPolicy.must(FundingPolicy.mayChange(viewer, old));
        wanted.check(LocalDate.now(clock));
        applications.update(id, version, wanted, answerBy());
        Map<String, @Nullable String> before = new LinkedHashMap<>();
        before.put("title", old.title());
        before.put("purpose", old.purpose().name());
        before.put("neededOn", old.neededOn().toString());
        before.put("expected", old.expected());
        before.put("wanted", old.wanted().toPlainString());
        Change change = Change.between(before, texts(wanted), null);
        journal.write(Actor.of(viewer), "funding.application.changed", id.ref(), old.unit(), change);
        if (old.state() == ApplicationState.RETURNED)
            notices.tellCommittee(viewer, old.path(), told("again", id, version, wanted.title()));
    }

    /** Grants an amount, up to what was asked for. */
    @Transactional
    public void approve(Viewer viewer, ApplicationId id, long version, BigDecimal granted, String words) {
        Application old = find(viewer, id);
        FundingPolicy.must(FundingPolicy.mayAnswer(viewer, old.path()));
        if (old.state() != ApplicationState.SUBMITTED) throw new Stale();
        if (granted.signum() <= 0 || granted.stripTrailingZeros().scale() > 2)
            throw Refused.at("granted", "funding.granted-amount");
        if (granted.compareTo(old.wanted()) > 0)
            throw Refused.at("granted", "funding.granted-beyond", old.wanted().toPlainString());
        if (words.length() > LONGEST_WORDS) throw Refused.at("words", "funding.too-long");
        if (granted.compareTo(old.wanted()) < 0 && words.isBlank()) throw Refused.at("words", "funding.granted-less");
        applications.move(id, version, ApplicationState.APPROVED, granted, null, null);
        marks.mark(id.home(), old.unit(), old.neededOn().getYear());
        Map<String, @Nullable String> before = new LinkedHashMap<>();
        before.put("granted", null);
        Change change = Change.between(before, Map.of("granted", granted.toPlainString()), words);
        journal.write(Actor.of(viewer), "funding.application.approval", id.ref(), old.unit(), change);
        notices.tellBranch(viewer, old.unit(), told("approval", id, version, old.title()));
    }

    /** Any other move: return, settlement, withdrawal. */
    @Transactional
    public void move(Viewer viewer, ApplicationId id, long version, String name, String words) {
        Application old = find(viewer, id);
        Flow.Move<ApplicationState> move = FundingFlow.MOVES.legal(old.state(), name, words);
        FundingPolicy.must(FundingPolicy.mayMove(viewer, old, name));
        boolean settles = move.to() == ApplicationState.SETTLED;
        if (settles) spending.mustBeVouched(old);
        String result = settles ? words : null;
        applications.move(id, version, move.to(), old.granted(), result, null);
        journal.write(Actor.of(viewer), FundingFlow.MOVES.action(name), id.ref(), old.unit(), Change.because(words));
        if (name.equals("return")) notices.tellBranch(viewer, old.unit(), told(name, id, version, old.title()));
        if (settles) notices.tellCommittee(viewer, old.path(), told(name, id, version, old.title()));
    }

    static Notice told(String move, ApplicationId id, long version, String title) {
        String event = "funding.application.%s %s %d".formatted(move, id, version);
        return Notice.of(event, "funding.notice." + move, id.href(), title);
    }

    private Application find(Viewer viewer, ApplicationId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }

    private LocalDate answerBy() {
        LocalDate today = LocalDate.now(clock);
        return today.plusDays(rules.number(ANSWER_DAYS, today).intValue());
    }

    private static Map<String, @Nullable String> texts(Wanted wanted) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("title", wanted.title());
        texts.put("purpose", wanted.purpose().name());
        texts.put("neededOn", wanted.on().toString());
        texts.put("expected", wanted.expected());
        texts.put("wanted", wanted.sum().toPlainString());
        return texts;
    }
}
