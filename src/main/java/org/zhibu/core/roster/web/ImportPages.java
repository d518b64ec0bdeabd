package org.zhibu.core.roster.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.core.organization.Units;
import org.zhibu.core.roster.ImportId;
import org.zhibu.core.roster.ImportKind;
import org.zhibu.core.roster.ImportState;
import org.zhibu.core.roster.repository.ImportQueries;
import org.zhibu.core.roster.repository.ImportQueries.Counts;
import org.zhibu.core.roster.repository.Upload;
import org.zhibu.core.roster.service.Failure;
import org.zhibu.core.roster.service.Preview;
import org.zhibu.core.roster.service.Preview.Line;
import org.zhibu.core.roster.service.RosterPolicy;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.Show;

/** Puts the pages of the import together. */
@Component
class ImportPages {

    private static final List<String> DOUBTFUL = List.of("without", "with");
    private static final List<String> TABS = List.of("fresh", "changed", "doubtful", "bad", "same");

    private final ImportQueries queries;
    private final Preview preview;
    private final Units units;
    private final Show show;
    private final Clock clock;

    ImportPages(ImportQueries queries, Preview preview, Units units, Show show, Clock clock) {
        this.queries = queries;
        this.preview = preview;
        this.units = units;
        this.show = show;
        this.clock = clock;
    }

    String list(Viewer viewer, Model model) {
        Place place = viewer.place();
        if (kinds(viewer, place).isEmpty()) throw new Forbidden();
        model.addAttribute("uploads", queries.latest(viewer, place.home()));
        return "roster/imports";
    }

    ImportKind mustImport(Viewer viewer, @Nullable ImportKind chosen) {
        ImportKind kind = chosen == null ? usual(viewer.place()) : chosen;
        RosterPolicy.mustImport(viewer, viewer.place(), kind);
        return kind;
    }

    /** Organisations first, as long as a committee has none below it. */
    private ImportKind usual(Place place) {
        boolean bare = place.kind().isAboveBranch()
                && units.childrenOf(place.scope(), place.unit()).isEmpty();
        return bare ? ImportKind.UNITS : ImportKind.MEMBERS;
    }

    String form(Viewer viewer, UploadForm form, Model model) {
        Place place = viewer.place();
        List<Choice> kinds = kinds(viewer, place);
        if (kinds.isEmpty()) throw new Forbidden();
        if (form.getKind() == null) form.setKind(usual(place));
        model.addAttribute("kinds", kinds);
        model.addAttribute("place", place);
        return "roster/upload";
    }

    private List<Choice> kinds(Viewer viewer, Place place) {
        return Stream.of(ImportKind.values())
                .filter(kind -> RosterPolicy.mayImport(viewer, place, kind))
                .map(kind -> new Choice(
                        kind.name(),
                        show.text("roster.kind." + kind.name()),
                        show.text("roster.kind.note." + kind.name())))
                .toList();
    }

    Upload find(Viewer viewer, ImportId id) {
        return queries.find(viewer, id)
                .filter(upload -> RosterPolicy.mayImport(viewer, upload.place(), upload.kind()))
                .orElseThrow(NotHere::new);
    }

    /** The first of the month where nothing was said, so that this month's meetings know who belonged. */
    LocalDate from(ConfirmForm form) {
        return Objects.requireNonNullElseGet(
                form.getFrom(), () -> LocalDate.now(clock).withDayOfMonth(1));
    }

    /** Doubtful rows come along or stay out because somebody said so, never by itself. */
    boolean doubtfulToo(Viewer viewer, ImportId id, ConfirmForm form) {
        boolean chosen = DOUBTFUL.contains(form.getDoubtful());
        if (!chosen && queries.counts(viewer, id).doubtful() > 0)
            throw Refused.at("doubtful", "roster.preview.doubtful.missing");
        return form.getDoubtful().equals("with");
    }

    private List<Choice> doubtful(Counts counts) {
        return DOUBTFUL.stream()
                .map(choice -> Choice.of(choice, show.text("roster.preview.doubtful." + choice, counts.doubtful())))
                .toList();
    }

    String page(Viewer viewer, Upload upload, ConfirmForm form, Model model) {
        model.addAttribute("upload", upload);
        model.addAttribute("href", "/roster/imports/" + upload.importId().text());
        if (upload.failure() != null) {
            Failure failure = Failure.of(upload.failure());
            model.addAttribute(
                    "failure", show.text(failure.key(), failure.args().toArray()));
        }
        if (upload.state() != ImportState.READY) return "roster/import";
        Counts counts = queries.counts(viewer, upload.importId());
        form.setFrom(from(form));
        if (!TABS.contains(form.getTab())) form.setTab(first(counts));
        PageOf.Ask ask = PageOf.Ask.of(form.getPage(), form.getSize());
        List<Line> lines = preview.lines(viewer, upload.importId(), form.getTab(), ask);
        model.addAttribute("counts", counts);
        model.addAttribute("doubtful", doubtful(counts));
        model.addAttribute("tabs", tabs(upload, counts, form.getTab()));
        model.addAttribute("lines", new PageOf<>(lines, ask.number(), ask.size(), counts.of(form.getTab())));
        return "roster/preview";
    }

    private static String first(Counts counts) {
        return TABS.stream().filter(tab -> counts.of(tab) > 0).findFirst().orElse("fresh");
    }

    private List<Tab> tabs(Upload upload, Counts counts, String chosen) {
        List<Tab> tabs = new ArrayList<>();
        for (String tab : TABS)
            tabs.add(new Tab(
                    show.text("roster.tab." + tab, counts.of(tab)),
                    "/roster/imports/" + upload.importId().text() + "?tab=" + tab,
                    tab.equals(chosen)));
        return tabs;
    }

    /** One part of the preview. */
    record Tab(String text, String href, boolean current) {}
}
