package org.zhibu.areas.foundation.norm.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.foundation.norm.NormState;
import org.zhibu.areas.foundation.norm.repository.NormQueries;
import org.zhibu.areas.foundation.norm.repository.NormQueries.Norm;
import org.zhibu.areas.foundation.norm.repository.NormQueries.Version;
import org.zhibu.areas.foundation.norm.repository.ReadingQueries;
import org.zhibu.areas.foundation.norm.service.NormFlow;
import org.zhibu.areas.foundation.norm.service.NormPolicy;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.RecordParts;

/** Fills the page of a norm: its current text, the versions before, where it is used, who has read it. */
@Component("normPage")
class NormPage {

    private static final int SHARES = 10;
    private static final int NAMES = 60;

    private final NormQueries queries;
    private final ReadingQueries readings;
    private final RecordParts parts;
    private final NormUses uses;

    NormPage(NormQueries queries, ReadingQueries readings, RecordParts parts, NormUses uses) {
        this.queries = queries;
        this.readings = readings;
        this.parts = parts;
        this.uses = uses;
    }

    String fill(Viewer viewer, Norm norm, Model model) {
        RecordRef ref = norm.norm().ref();
        Place place = viewer.place();
        boolean revises = NormPolicy.mayRevise(viewer, norm);
        List<Version> versions = queries.versionsOf(Scope.below(norm.path()), norm.norm());
        model.addAttribute("record", norm);
        model.addAttribute("url", norm.norm().href());
        model.addAttribute("version", norm.version());
        model.addAttribute("revises", revises);
        model.addAttribute("answering", revises);
        model.addAttribute("coming", norm.coming(uses.today()));
        model.addAttribute("versions", versions);
        model.addAttribute("next", next(norm, versions));
        readers(viewer, norm, model);
        model.addAttribute(
                "uses", uses.of(norm.uses(), place.unit().text(), place.kind().isBranch()));
        model.addAttribute("choices", revises ? uses.choices() : List.of());
        if (!model.containsAttribute("using")) model.addAttribute("using", UsesForm.of(norm));
        model.addAttribute(
                "buttons", parts.buttons(NormFlow.MOVES, norm.state(), move -> NormPolicy.mayKeep(viewer, norm)));
        model.addAttribute("papers", parts.papers(ref, revises));
        model.addAttribute("upload", revises ? RecordParts.filesOf(ref) : null);
        model.addAttribute("history", parts.history(ref, uses));
        return "norm/norm";
    }

    /** The version that comes into force later; nobody is asked to read it before. */
    static @Nullable Version next(Norm norm, List<Version> versions) {
        return versions.stream()
                .filter(one -> one.number() > norm.number())
                .findFirst()
                .orElse(null);
    }

    /** Names in a branch; branches in a committee, those with most to read first. */
    private void readers(Viewer viewer, Norm norm, Model model) {
        boolean shown = norm.state() == NormState.IN_FORCE && !norm.coming(uses.today());
        Scope scope = shown ? NormPolicy.readersIn(viewer, norm).orElse(null) : null;
        Place place = viewer.place();
        boolean single = place.path().startsWith(norm.path())
                ? !place.kind().isAboveBranch()
                : norm.unitKind().isBranch();
        model.addAttribute("reading", scope != null);
        model.addAttribute(
                "readers",
                single && scope != null
                        ? readings.readers(scope, norm, new ListAsk()).rows(NAMES, 0)
                        : List.of());
        model.addAttribute("shares", single || scope == null ? List.of() : readings.sharesOf(scope, norm, SHARES));
    }
}
