package org.zhibu.core.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhibu.core.organization.Holder;
import org.zhibu.core.organization.Posts;
import org.zhibu.core.organization.UnitPeople;
import org.zhibu.core.organization.UnitPeople.Heads;
import org.zhibu.core.organization.repository.UnitPageQueries;
import org.zhibu.core.organization.repository.UnitPageQueries.Detail;
import org.zhibu.core.organization.repository.UnitPageQueries.Row;
import org.zhibu.core.organization.repository.UnitPageQueries.Term;
import org.zhibu.core.organization.service.JournalWords;
import org.zhibu.core.organization.service.UnitCheck;
import org.zhibu.core.organization.service.UnitCheck.Finding;
import org.zhibu.core.organization.service.UnitPolicy;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.rule.CodeLists;
import org.zhibu.shared.rule.CodeSet;

/** Puts together what the pages of an organisation show. */
@Component
class UnitPages {

    private final UnitPageQueries units;
    private final Posts posts;
    private final UnitCheck check;
    private final Journal journal;
    private final ObjectProvider<UnitPeople> people;
    private final JournalWords words;
    private final Clock clock;

    UnitPages(
            UnitPageQueries units,
            Posts posts,
            UnitCheck check,
            Journal journal,
            ObjectProvider<UnitPeople> people,
            JournalWords words,
            Clock clock) {
        this.units = units;
        this.posts = posts;
        this.check = check;
        this.journal = journal;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    Map<UnitId, Heads> headsOf(Scope scope, List<Row> rows) {
        return people().map(known ->
                        known.headsOf(scope, rows.stream().map(Row::unit).toList(), today()))
                .orElse(Map.of());
    }

    Heads headsOf(Scope scope, UnitId unit) {
        return people().map(
                        known -> known.headsOf(scope, List.of(unit), today()).get(unit))
                .orElse(Heads.NONE);
    }

    View view(Viewer viewer, Scope scope, Detail unit) {
        List<Holder> holders = posts.holdersOf(scope, unit.unit(), today());
        Heads heads = headsOf(scope, unit.unit());
        List<Term> terms = units.termsOf(scope, unit.unit());
        return new View(
                heads,
                named(viewer, scope, unit, holders),
                terms,
                check.of(unit, heads, holders, terms),
                history(unit));
    }

    private List<Post> named(Viewer viewer, Scope scope, Detail unit, List<Holder> holders) {
        List<MemberId> members = holders.stream().map(Holder::member).toList();
        Map<MemberId, String> names =
                people().map(known -> known.namesOf(scope, members)).orElse(Map.of());
        Locale locale = LocaleContextHolder.getLocale();
        return holders.stream()
                .map(holder -> new Post(
                        holder.postId(),
                        CodeLists.standard().name(CodeSet.POST, holder.dutyCode(), locale),
                        Objects.requireNonNullElse(names.get(holder.member()), "–"),
                        holder.fromOn(),
                        holder.toOn(),
                        UnitPolicy.mayAppoint(viewer, unit.pathC(), holder.dutyCode())))
                .toList();
    }

    private List<JournalWords.Line> history(Detail unit) {
        List<JournalWords.Line> lines = new ArrayList<>();
        journal.historyOf(new RecordRef("organization.unit", unit.homeId(), unit.id()))
                .forEach(entry -> lines.add(words.line(entry)));
        return lines.size() > 10 ? lines.subList(0, 10) : lines;
    }

    private Optional<UnitPeople> people() {
        return Optional.ofNullable(people.getIfAvailable());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The parts of the page of one organisation. */
    record View(
            Heads heads, List<Post> posts, List<Term> terms, List<Finding> findings, List<JournalWords.Line> history) {}

    /** A post and who holds it. */
    record Post(
            long id,
            String duty,
            String name,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            boolean mayEnd) {}
}
