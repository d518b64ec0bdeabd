package org.zhibu.core.admission.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.repository.AdmissionQueries.AdmissionFile;
import org.zhibu.core.admission.service.Progress;
import org.zhibu.core.admission.service.Progress.Overview;
import org.zhibu.shared.document.OfficialDocument;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Show;

/** All days and decisions of the twenty-five steps on one sheet, in the layout of GB/T 9704-2012. */
@Component
class ProgressPaper {

    private final Progress progress;
    private final FileWords words;
    private final Show show;

    ProgressPaper(Progress progress, FileWords words, Show show) {
        this.progress = progress;
        this.words = words;
        this.show = show;
    }

    String name(AdmissionFile file) {
        return show.text("admission.paper.file", file.number(), file.name());
    }

    byte[] bytes(Viewer viewer, AdmissionFile file) {
        Overview course = progress.of(file);
        OfficialDocument paper = OfficialDocument.titled(show.text("admission.paper.title"))
                .subtitle(file.unitName())
                .line(show.text("admission.field.name"), file.name())
                .line(show.text("admission.field.number"), file.number())
                .line(show.text("admission.field.birthOn"), show.iso(file.birthOn()))
                .line(show.text("admission.field.candidacy"), show.text("admission.candidacy." + file.candidacy()))
                .line(show.text("admission.item.CONTACTS"), words.names(course, Item.CONTACTS))
                .line(show.text("admission.item.SPONSORS"), words.names(course, Item.SPONSORS));
        List<List<String>> rows = new ArrayList<>();
        for (Step step : Step.values())
            if (step.isCounted() || course.line(step).isDone())
                rows.add(row(words.line(viewer, file, course, course.line(step))));
        return paper.table(
                        List.of(
                                show.text("admission.paper.step"),
                                show.text("admission.paper.on"),
                                show.text("admission.paper.limit"),
                                show.text("admission.paper.note")),
                        rows,
                        List.of(30, 16, 22, 32))
                .signatures(show.text("admission.paper.sign-secretary"), show.text("admission.paper.sign-officer"))
                .bytes();
    }

    private List<String> row(FileWords.StepLine line) {
        String said = text(line.what());
        String explained = line.explanation() == null ? "" : show.text("admission.explained", line.explanation());
        return List.of(
                show.text("admission.check.numbered", line.number(), line.name()),
                show.iso(line.on()),
                text(line.note()),
                said.isEmpty() || explained.isEmpty() ? said + explained : said + " " + explained);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
