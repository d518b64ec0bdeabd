package org.zhibu.shared.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.document.Files;
import org.zhibu.shared.document.StoredFile;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.ui.Show;

/** The parts every record's page has, in words: its moves, its files and its history. */
@Component
public class RecordParts {

    private static final int SHORT = 60;

    private final Journal journal;
    private final Files files;
    private final Show show;

    RecordParts(Journal journal, Files files, Show show) {
        this.journal = journal;
        this.files = files;
        this.show = show;
    }

    /** What a field of the record is called and how its value is said; a value it cannot say it answers as it is. */
    public interface FieldWords {

        String label(String field);

        String value(String field, String value);
    }

    /** One line of the history. */
    public record Line(String what, String who, String at, List<String> changes) {}

    /** One attached file, for {@code kit/files}. */
    public record Paper(
            String name,
            String size,
            String href,
            boolean image,
            @Nullable String note,
            @Nullable String remove) {}

    /**
     * One button.
     *
     * @param ask the label of the field it comes with, null for none
     * @param main whether it is the thing to do now
     */
    public record Button(
            String name, String label, @Nullable String ask, boolean must, boolean main) {}

    /** The moves out of a state that the viewer may make. */
    public <S extends Enum<S>> List<Button> buttons(Flow<S> flow, S state, Predicate<String> may) {
        List<Flow.Move<S>> moves =
                flow.from(state).stream().filter(move -> may.test(move.name())).toList();
        Optional<Flow.Move<S>> main =
                moves.stream().filter(move -> !move.isBack()).findFirst();
        return moves.stream()
                .map(move -> button(flow, move, main.filter(move::equals).isPresent()))
                .toList();
    }

    private <S extends Enum<S>> Button button(Flow<S> flow, Flow.Move<S> move, boolean main) {
        String key = flow.action(move.name());
        String ask = move.asks() == Flow.Asks.NOTHING ? null : show.text(key + ".ask");
        return new Button(move.name(), show.text(key + ".do"), ask, move.asks() == Flow.Asks.WORDS, main);
    }

    /** Lets the page say why a move was refused, with its field open and what was typed in it; {@code kit/record} shows both. */
    public void refused(Model model, String move, BindingResult errors) {
        FieldError error = errors.getFieldError("words");
        model.addAttribute("move", move);
        if (error != null) model.addAttribute("wordsError", said(error));
        ObjectError whole = errors.getGlobalError();
        if (whole != null) model.addAttribute("refusal", said(whole));
    }

    private String said(ObjectError error) {
        return show.text(
                String.valueOf(error.getCode()),
                Objects.requireNonNullElseGet(error.getArguments(), () -> new Object[0]));
    }

    public List<Paper> papers(RecordRef record, boolean mayAttach) {
        return files.of(record).stream()
                .map(file -> paper(file, record, mayAttach))
                .toList();
    }

    /** As {@link #papers(RecordRef, boolean)}, for records of one type in one home. */
    public Map<RecordRef, List<Paper>> papers(List<RecordRef> records, boolean mayAttach) {
        Map<RecordRef, List<Paper>> papers = new HashMap<>();
        files.ofAll(records)
                .forEach((record, of) -> papers.put(
                        record,
                        of.stream().map(file -> paper(file, record, mayAttach)).toList()));
        return papers;
    }

    /** Where the files of a record are added. */
    public static String filesOf(RecordRef record) {
        return "/records/%s/%s-%s/files"
                .formatted(record.type(), Long.toString(record.home(), 36), Long.toString(record.number(), 36));
    }

    private static Paper paper(StoredFile file, RecordRef record, boolean mayAttach) {
        String href = filesOf(record) + "/" + file.id();
        long kilobytes = Math.max(1, file.bytes() / 1024);
        String size = kilobytes < 1024 ? kilobytes + " KB" : kilobytes / 1024 + " MB";
        return new Paper(file.name(), size, href, file.isImage(), null, mayAttach ? href + "/removal" : null);
    }

    public List<Line> history(RecordRef record, FieldWords words) {
        return journal.historyOf(record).stream()
                .map(entry -> new Line(
                        show.text(entry.action()), entry.actor(), show.time(entry.at()), changes(entry, words)))
                .toList();
    }

    private List<String> changes(Journal.Entry entry, FieldWords words) {
        List<String> changes = new ArrayList<>();
        String reason = entry.reason();
        if (reason != null && !reason.isBlank()) changes.add(show.text("record.reason", reason));
        if (!entry.before().isEmpty())
            entry.after().forEach((field, value) -> changes.add(change(words, field, entry.before(), value)));
        return changes;
    }

    private String change(
            FieldWords words, String field, Map<String, @Nullable String> before, @Nullable String after) {
        String old = before.get(field);
        String was = said(words, field, old);
        String is = said(words, field, after);
        if (was.length() > SHORT || is.length() > SHORT || was.contains("\n") || is.contains("\n"))
            return show.text("record.changed-text", words.label(field));
        if (old == null || old.isBlank()) return show.text("record.added", words.label(field), is);
        return show.text("record.changed", words.label(field), was, is);
    }

    private String said(FieldWords words, String field, @Nullable String value) {
        return value == null || value.isBlank() ? show.text("record.blank") : words.value(field, value);
    }
}
