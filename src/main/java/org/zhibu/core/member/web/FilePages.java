package org.zhibu.core.member.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.member.MemberWords;
import org.zhibu.core.member.MemberWords.Item;
import org.zhibu.core.member.RosterEntry;
import org.zhibu.core.member.Stay;
import org.zhibu.core.member.repository.RosterQueries;
import org.zhibu.core.member.service.MemberPolicy;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.CitizenId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Show;

/** Puts the page of one member together: items, memberships, posts, history, and what the viewer may do. */
@Component
class FilePages {

    private final RosterQueries queries;
    private final Journal journal;
    private final MemberWords words;
    private final Show show;

    FilePages(RosterQueries queries, Journal journal, MemberWords words, Show show) {
        this.queries = queries;
        this.journal = journal;
        this.words = words;
        this.show = show;
    }

    Page page(Viewer viewer, RosterEntry entry) {
        Scope scope = Scope.below(entry.path());
        String href = "/member/members/" + entry.id().text();
        return new Page(
                href,
                entry,
                words.items(entry),
                queries.stays(scope, entry.id()),
                queries.offices(scope, entry.id()).stream().map(this::office).toList(),
                history(entry),
                MemberPolicy.mayKeep(viewer, entry.path()),
                MemberPolicy.mayReveal(viewer, entry) && entry.idMasked() != null);
    }

    private Office office(RosterQueries.Office held) {
        return new Office(words.posts(held.dutyCode()).get(0), held.unitName(), held.fromOn(), held.toOn());
    }

    List<Line> history(RosterEntry entry) {
        return journal.historyOf(RecordRef.of("member.member", entry.id())).stream()
                .map(this::line)
                .toList();
    }

    private Line line(Journal.Entry entry) {
        boolean entered = entry.before().isEmpty();
        List<String> changes = entered ? List.of() : words.changes(entry.before(), entry.after());
        String reason = entry.reason();
        String who = reason == null || reason.isBlank() || entry.action().endsWith(".moved")
                ? actor(entry)
                : show.text("member.history.because", actor(entry), reason);
        return new Line(show.text(entry.action()), who, show.time(entry.at()), changes);
    }

    private String actor(Journal.Entry entry) {
        return entry.actor().equals(Actor.SYSTEM.name()) ? show.text("organization.journal.system") : entry.actor();
    }

    private Line last(RosterEntry entry) {
        List<Line> history = history(entry);
        return history.isEmpty() ? new Line("", "", "", List.of()) : history.get(0);
    }

    /** Sets what was typed beside what somebody else saved meanwhile. */
    Conflict conflict(MemberForm form, RosterEntry entry) {
        Map<String, @Nullable String> mine = new LinkedHashMap<>(form.details().values());
        Map<String, @Nullable String> theirs =
                new LinkedHashMap<>(entry.details().values());
        String typed = form.typedIdNumber();
        mine.put(
                "idNumber",
                typed == null ? entry.idMasked() : CitizenId.stored(typed).masked());
        theirs.put("idNumber", entry.idMasked());
        List<Difference> fields = new ArrayList<>();
        mine.forEach((field, value) -> {
            if (!Objects.equals(value, theirs.get(field)))
                fields.add(new Difference(
                        words.label(field), words.value(field, value), words.value(field, theirs.get(field))));
        });
        Line last = last(entry);
        return new Conflict(last.who(), last.at(), fields);
    }

    /** Texts that differ. */
    record Difference(String label, String mine, String theirs) {}

    /** Who saved first, and what the two texts are. */
    record Conflict(String who, String at, List<Difference> fields) {}

    /** The page of a member. */
    record Page(
            String href,
            RosterEntry entry,
            List<Item> items,
            List<Stay> stays,
            List<Office> offices,
            List<Line> history,
            boolean mayKeep,
            boolean mayReveal) {}

    /** A post in words. */
    record Office(
            String duty,
            String unit,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** A line of the history, as the kit shows it. */
    record Line(String what, String who, String at, List<String> changes) {}
}
