package org.zhibu.core.roster.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.zhibu.core.roster.ImportKind;
import org.zhibu.core.roster.model.MemberField;
import org.zhibu.core.roster.model.OrganizationField;
import org.zhibu.core.roster.model.RosterField;
import org.zhibu.core.roster.model.StagedRow;
import org.zhibu.core.roster.repository.StagingRepository;
import org.zhibu.core.roster.repository.Upload;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.document.SheetWriter;
import org.zhibu.shared.rule.Code;
import org.zhibu.shared.rule.CodeLists;
import org.zhibu.shared.rule.CodeSet;
import org.zhibu.shared.ui.Show;

/** The workbooks that go with an import: an empty one to fill in, and the rows that are handed back. */
@Service
public class Workbooks {

    private static final int PIECE = 500;
    private static final int ROWS_WITH_LISTS = 2000;

    private final StagingRepository staging;
    private final Envelope envelope;
    private final Show show;

    Workbooks(StagingRepository staging, Envelope envelope, Show show) {
        this.staging = staging;
        this.envelope = envelope;
        this.show = show;
    }

    /** The usual headings, and beside them on a second sheet the code lists, offered in their columns. */
    public byte[] template(ImportKind kind) {
        List<RosterField> fields = fields(kind);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Zhibu", "1.0")) {
            Worksheet page = workbook.newWorksheet(show.text("roster.template.sheet"));
            Worksheet lists = workbook.newWorksheet(show.text("roster.template.codes"));
            int listed = 0;
            for (int i = 0; i < fields.size(); i++) {
                RosterField field = fields.get(i);
                page.value(0, i, show.text(field.heading()));
                page.style(0, i).bold().set();
                page.width(i, 18);
                page.range(1, i, ROWS_WITH_LISTS, i).style().format("@").set();
                CodeSet codes = field.codes();
                if (codes != null)
                    offer(page, lists, i, listed++, field, CodeLists.standard().all(codes));
            }
            page.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void offer(
            Worksheet page, Worksheet lists, int column, int listed, RosterField field, Collection<Code> codes) {
        lists.value(0, listed, show.text(field.heading()));
        int row = 1;
        for (Code code : codes) lists.value(row++, listed, code.name(LocaleContextHolder.getLocale()));
        page.range(1, column, ROWS_WITH_LISTS, column)
                .validateWithList(lists.range(1, listed, Math.max(1, row - 1), listed));
    }

    private static List<RosterField> fields(ImportKind kind) {
        Stream<? extends RosterField> all =
                kind == ImportKind.MEMBERS ? Stream.of(MemberField.values()) : Stream.of(OrganizationField.values());
        return all.filter(field -> !field.name().equals("KEY")).collect(Collectors.toList());
    }

    /** The rows that were not taken over or are in doubt, as they were typed, each with its reason. */
    public byte[] returned(Upload upload) {
        List<RosterField> fields = new ArrayList<>(fields(upload.kind()));
        fields.add(upload.kind() == ImportKind.MEMBERS ? MemberField.KEY : OrganizationField.KEY);
        Sheet<StagedRow> sheet = Sheet.<StagedRow>named("roster.returned.sheet")
                .text("roster.returned.reason", 60, this::reasons)
                .number("roster.returned.row", 8, StagedRow::number);
        fields.forEach(
                field -> sheet.text(field.heading(), 18, row -> row.typed().get(field.name())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.saying(key -> show.text(key)).write(sheet, rows(upload), out);
        return out.toByteArray();
    }

    private String reasons(StagedRow row) {
        return row.problems().stream()
                .map(problem -> Preview.said(show, problem))
                .collect(Collectors.joining("; "));
    }

    private Stream<StagedRow> rows(Upload upload) {
        return Stream.iterate(
                        piece(upload, -1),
                        piece -> !piece.isEmpty(),
                        piece -> piece(upload, piece.get(piece.size() - 1).number()))
                .flatMap(List::stream);
    }

    private List<StagedRow> piece(Upload upload, int after) {
        return staging.returnedAfter(upload.importId(), after, PIECE).stream()
                .map(envelope::open)
                .toList();
    }
}
