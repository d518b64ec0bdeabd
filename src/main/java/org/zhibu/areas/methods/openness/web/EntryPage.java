package org.zhibu.areas.methods.openness.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.methods.openness.Disclosure;
import org.zhibu.areas.methods.openness.EntryState;
import org.zhibu.areas.methods.openness.Item;
import org.zhibu.areas.methods.openness.PortalArticle;
import org.zhibu.areas.methods.openness.repository.EntryQueries;
import org.zhibu.areas.methods.openness.repository.EntryQueries.Entry;
import org.zhibu.areas.methods.openness.repository.PortalQueries;
import org.zhibu.areas.methods.openness.service.Disclosing;
import org.zhibu.areas.methods.openness.service.OpennessFlow;
import org.zhibu.areas.methods.openness.service.OpennessPolicy;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** Fills the page and the form of an entry. */
@Component("opennessEntryPage")
class EntryPage {

    private final EntryQueries queries;
    private final PortalQueries portal;
    private final Disclosing disclosing;
    private final RecordParts parts;
    private final OpennessWords words;
    private final Show show;
    private final Clock clock;

    EntryPage(
            EntryQueries queries,
            PortalQueries portal,
            Disclosing disclosing,
            RecordParts parts,
            OpennessWords words,
            Show show,
            Clock clock) {
        this.queries = queries;
        this.portal = portal;
        this.disclosing = disclosing;
        this.parts = parts;
        this.words = words;
        this.show = show;
        this.clock = clock;
    }

    String fill(Viewer viewer, Entry entry, Model model) {
        RecordRef ref = entry.entry().ref();
        boolean changes = OpennessPolicy.mayChange(viewer, entry);
        Item item = words.items().get(entry.item());
        String register = "/openness/branches/%s?year=%d".formatted(entry.unit(), entry.year());
        model.addAttribute("record", entry);
        model.addAttribute("item", item);
        model.addAttribute("itemName", item == null ? entry.item() : OpennessWords.name(item));
        model.addAttribute("period", item == null ? "" : words.period(item.every(), entry.year(), entry.part()));
        model.addAttribute("hung", hung(entry, item));
        model.addAttribute("url", entry.entry().href());
        model.addAttribute("version", entry.version());
        model.addAttribute("changes", changes);
        model.addAttribute(
                "buttons",
                parts.buttons(OpennessFlow.MOVES, entry.state(), move -> OpennessPolicy.mayKeep(viewer, entry.path())));
        model.addAttribute("papers", parts.papers(ref, changes));
        model.addAttribute("upload", changes ? RecordParts.filesOf(ref) : null);
        model.addAttribute("history", parts.history(ref, words));
        model.addAttribute("answers", answers(entry, register));
        return "openness/entry";
    }

    /** How long it hung out beside how long it has to; null where nothing is said about that. */
    private @Nullable String hung(Entry entry, @Nullable Item item) {
        if (item == null || item.minDays() == 0) return null;
        int days = Disclosure.workingDays(entry.fromOn(), entry.toOn());
        if (days == 0) return show.text("openness.hung.no-end", item.minDays());
        return show.text(days < item.minDays() ? "openness.hung.short" : "openness.hung", days, item.minDays());
    }

    private List<Answer> answers(Entry entry, String register) {
        boolean stands = entry.state() == EntryState.PUBLISHED;
        String since = show.text("openness.entry.since", show.day(entry.fromOn()));
        return List.of(
                Answer.of(show.text(stands ? "openness.entry.nothing" : "openness.entry.gone"), null),
                Answer.of(stands ? since : show.text("openness.state.WITHDRAWN"), null),
                Answer.link(show.text("openness.entry.register", String.valueOf(entry.year())), register));
    }

    /** Today and this year, unless the way here said otherwise, such as with an article of the portal. */
    void preset(Place place, EntryForm form) {
        LocalDate today = LocalDate.now(clock);
        if (!form.getArticle().isBlank()) take(place.scope(), place.unit(), form);
        if (form.getYear() == null) form.setYear(today.getYear());
        if (form.getFrom() == null) form.setFrom(today);
    }

    Disclosure disclosure(Place place, EntryForm form) {
        return form.disclosure(form.getArticle().isBlank() ? null : take(place.scope(), place.unit(), form));
    }

    /** An article it stands in already is left alone, also where the portal shows it no more. */
    Disclosure disclosure(Entry entry, EntryForm form) {
        Disclosure.Told told = entry.told();
        if (told != null && told.id().text().equals(form.getArticle())) return form.disclosure(told);
        return form.disclosure(
                form.getArticle().isBlank() ? null : take(Scope.below(entry.path()), entry.unit(), form));
    }

    private Disclosure.Told take(Scope scope, UnitId branch, EntryForm form) {
        PortalArticle article = disclosing.article(scope, branch, form.getArticle());
        form.take(article, LocalDate.now(clock));
        if (form.getActivity().isBlank())
            queries.heldBy(scope, article.homeId(), branch).stream()
                    .filter(one -> Objects.equals(one.id(), article.activityId()))
                    .findFirst()
                    .ifPresent(one -> form.setActivity(one.ref()));
        return article.told();
    }

    String form(Place place, Model model) {
        model.addAttribute("action", "/openness/entries?org=" + place.unit());
        model.addAttribute("back", "/openness/branches/%s?org=%s".formatted(place.unit(), place.unit()));
        return form(place.path(), place.home(), place.unit(), null, model);
    }

    String form(Entry entry, Model model) {
        model.addAttribute("action", entry.entry().href() + "/details");
        model.addAttribute("back", entry.entry().href());
        return form(entry.path(), entry.homeId(), entry.unit(), entry.told(), model);
    }

    /** Those of the branch that stand in no entry, after the one it stands in already. */
    private List<Choice> articles(String path, long home, UnitId branch, Disclosure.@Nullable Told told) {
        Stream<Choice> own = Stream.ofNullable(told).map(one -> Choice.of(one.id(), one.title()));
        Stream<Choice> free = portal.free(Scope.below(path), home, branch, OffsetDateTime.now(clock)).stream()
                .map(one -> Choice.of(one.article(), show.iso(one.on()) + " " + one.title()));
        return Stream.concat(own, free).toList();
    }

    private String form(String path, long home, UnitId branch, Disclosure.@Nullable Told told, Model model) {
        List<Choice> held = queries.heldBy(Scope.below(path), home, branch).stream()
                .map(one -> Choice.of(one.ref(), show.iso(one.heldOn()) + " " + one.title()))
                .toList();
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("items", words.choices());
        model.addAttribute("years", words.years());
        model.addAttribute("parts", words.parts());
        model.addAttribute("venues", words.venues());
        model.addAttribute("activities", held);
        model.addAttribute("articles", articles(path, home, branch, told));
        return "openness/form";
    }
}
