package org.zhibu.areas.foundation.exemplar.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.exemplar.PracticeId;
import org.zhibu.areas.foundation.exemplar.Start;
import org.zhibu.areas.foundation.exemplar.Start.Beginning;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;

/** Everything a practice can begin with besides research, by {@code word:id}. */
@Component("exemplarStarts")
public class Starts {

    private final List<Start> starts;

    Starts(List<Start> starts) {
        this.starts = starts;
    }

    /** What a practice came from, and the word that says what that is. */
    public record Origin(String word, Beginning beginning) {}

    public Optional<Beginning> beginning(Viewer viewer, String from) {
        return starts.stream()
                .filter(start -> from.startsWith(start.word() + ":"))
                .flatMap(start -> start.beginning(viewer, idIn(from)).stream())
                .findFirst();
    }

    public void proposed(Viewer viewer, String from, PracticeId practice) {
        each(from, start -> start.proposed(viewer, idIn(from), practice));
    }

    void published(Viewer viewer, PracticeId practice, String title) {
        starts.forEach(start -> start.published(viewer, practice, title));
    }

    public List<Origin> originsOf(Scope scope, PracticeId practice) {
        return starts.stream()
                .flatMap(start ->
                        start.originOf(scope, practice).map(origin -> new Origin(start.word(), origin)).stream())
                .toList();
    }

    private void each(String from, Consumer<Start> told) {
        starts.stream().filter(start -> from.startsWith(start.word() + ":")).forEach(told);
    }

    private static String idIn(String from) {
        return from.substring(from.indexOf(':') + 1);
    }
}
