package org.zhibu.areas.approach.task.service;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhibu.areas.approach.task.FieldKind;
import org.zhibu.areas.approach.task.Known;
import org.zhibu.areas.approach.task.repository.KnownFigureQueries;
import org.zhibu.areas.approach.task.repository.TaskQueries;
import org.zhibu.areas.approach.task.repository.TaskQueries.Field;
import org.zhibu.areas.approach.task.repository.TaskQueries.Task;
import org.zhibu.areas.approach.task.repository.TaskReplyQueries;
import org.zhibu.areas.approach.task.repository.TaskReplyQueries.Row;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.document.SheetWriter;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.ui.Show;

/** All answers to a task as one workbook: a line a branch, a column a field, the known figures among them. */
@Service("taskMerging")
public class Merging {

    private static final String OWN = "=";

    private final TaskQueries tasks;
    private final TaskReplyQueries replies;
    private final KnownFigureQueries figures;
    private final Show show;

    Merging(TaskQueries tasks, TaskReplyQueries replies, KnownFigureQueries figures, Show show) {
        this.tasks = tasks;
        this.replies = replies;
        this.figures = figures;
        this.show = show;
    }

    /** One branch with everything it answered and everything known of it. */
    public record Line(Row row, Map<Integer, String> answers, Map<Known, BigDecimal> known) {

        @Nullable
        String text(int number) {
            return row.state().isOwed() ? null : answers.get(number);
        }
    }

    /** Handed-in answers keep the figures of their day; for the others the figures are those of now. */
    public List<Line> lines(Scope scope, Task task) {
        Map<Long, Map<Integer, String>> answers = replies.answersOf(scope, task.task());
        Map<Long, Map<Known, BigDecimal>> kept = replies.figuresOf(scope, task.task());
        Map<Long, Map<Known, BigDecimal>> now = figures.of(scope, task.task(), task.knownFrom(), task.knownTo());
        List<Line> lines = new ArrayList<>();
        for (Row row : replies.of(scope, task.task())) {
            Map<Known, BigDecimal> known = new HashMap<>(now.getOrDefault(row.unitId(), Map.of()));
            known.putAll(kept.getOrDefault(row.id(), Map.of()));
            lines.add(new Line(row, answers.getOrDefault(row.id(), Map.of()), known));
        }
        return lines;
    }

    public byte[] workbook(Scope scope, Task task) {
        Sheet<Line> sheet = Sheet.<Line>named(OWN + task.title())
                .text("task.field.branch", 28, line -> line.row().unitName())
                .text("task.field.above", 20, line -> line.row().above())
                .text(
                        "task.field.state",
                        12,
                        line -> show.text("task.reply-state." + line.row().state()))
                .text("task.field.submittedAt", 18, line -> show.time(line.row().submittedAt()));
        for (Known known : tasks.knownOf(scope, task.task()))
            sheet.number(
                    OWN + show.text("task.known." + known),
                    12,
                    line -> line.known().get(known));
        for (Field field : tasks.fieldsOf(scope, task.task())) column(sheet, field);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.saying(key -> key.startsWith(OWN) ? key.substring(1) : show.text(key))
                .titled(task.title())
                .write(sheet, lines(scope, task).stream(), out);
        return out.toByteArray();
    }

    private void column(Sheet<Line> sheet, Field field) {
        String header = OWN + field.name();
        int number = field.number();
        if (field.kind() == FieldKind.NUMBER) sheet.number(header, 14, line -> number(line.text(number)));
        else if (field.kind() == FieldKind.DATE) sheet.date(header, line -> day(line.text(number)));
        else sheet.text(header, 30, line -> said(field.kind(), line.text(number)));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private @Nullable String said(FieldKind kind, @Nullable String text) {
        return text == null || kind != FieldKind.YES_NO ? text : show.text("task.answer." + text);
    }
}
