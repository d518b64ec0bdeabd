package org.zhibu.core.roster.service;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.member.MemberDetails;
import org.zhibu.core.member.Roster;
import org.zhibu.core.member.RosterEntry;
import org.zhibu.core.roster.model.MemberField;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.audit.Looks;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.document.SheetWriter;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.rule.CodeLists;
import org.zhibu.shared.rule.CodeSet;
import org.zhibu.shared.ui.Show;

/** Takes the roster out as a workbook that comes back in unchanged; whole id numbers only for a reason on record. */
@Service
public class Exporting {

    private static final int PIECE = 500;

    private final Roster roster;
    private final Journal journal;
    private final Looks looks;
    private final Show show;

    Exporting(Roster roster, Journal journal, Looks looks, Show show) {
        this.roster = roster;
        this.journal = journal;
        this.looks = looks;
        this.show = show;
    }

    /** A line of the export. */
    private record Line(RosterEntry entry, @Nullable String idNumber) {

        MemberDetails details() {
            return entry.details();
        }
    }

    @Transactional
    public byte[] masked(Viewer viewer, Place place) {
        viewer.must(Right.LOOK, place.path());
        journal(viewer, place, "roster.exported", null);
        return write(pieces(place).flatMap(piece -> piece.stream().map(one -> new Line(one, one.idMasked()))));
    }

    @Transactional
    public byte[] whole(Viewer viewer, Place place, String reason) {
        if (!RosterPolicy.mayExportWhole(viewer, place)) throw new Forbidden();
        if (reason.strip().length() < 2) throw Refused.at("reason", "roster.export.reason-missing");
        journal(viewer, place, "roster.exported-whole", reason.strip());
        return write(pieces(place).flatMap(piece -> whole(viewer, place, piece, reason.strip())));
    }

    private Stream<Line> whole(Viewer viewer, Place place, List<RosterEntry> piece, String reason) {
        List<MemberId> ids = piece.stream().map(RosterEntry::id).toList();
        Map<MemberId, String> numbers = roster.idNumbers(place.home(), ids);
        looks.writeAll(viewer, place.name(), ids, "member.look.export", reason);
        return piece.stream().map(one -> new Line(one, numbers.get(one.id())));
    }

    private Stream<List<RosterEntry>> pieces(Place place) {
        return Stream.iterate(
                piece(place, 0),
                piece -> !piece.isEmpty(),
                piece -> piece(place, piece.get(piece.size() - 1).id().number()));
    }

    private List<RosterEntry> piece(Place place, long after) {
        return roster.entriesAfter(place.scope(), place.home(), after, PIECE);
    }

    private void journal(Viewer viewer, Place place, String action, @Nullable String reason) {
        RecordRef record =
                new RecordRef("organization.unit", place.home(), place.unit().number());
        journal.write(Actor.of(viewer), action, record, place.unit(), Change.because(reason));
    }

    private byte[] write(Stream<Line> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.saying(key -> show.text(key)).write(sheet(), lines, out);
        return out.toByteArray();
    }

    private static Sheet<Line> sheet() {
        Sheet<Line> sheet = Sheet.named("roster.export.sheet");
        text(sheet, MemberField.NAME, 12, line -> line.details().name());
        code(sheet, MemberField.GENDER, line -> line.details().gender());
        code(sheet, MemberField.ETHNICITY, line -> line.details().ethnicity());
        text(sheet, MemberField.ID_NUMBER, 22, Line::idNumber);
        date(sheet, MemberField.BIRTH_ON, line -> line.details().birthOn());
        code(sheet, MemberField.EDUCATION, line -> line.details().education());
        code(sheet, MemberField.CATEGORY, line -> line.details().category());
        text(sheet, MemberField.BRANCH, 36, line -> line.entry().branchName());
        text(sheet, MemberField.GROUP, 16, line -> line.entry().groupName());
        date(sheet, MemberField.JOINED_ON, line -> line.details().joinedOn());
        date(sheet, MemberField.FULL_ON, line -> line.details().fullOn());
        text(sheet, MemberField.JOB, 24, line -> line.details().job());
        text(sheet, MemberField.PHONE, 16, line -> line.details().phone());
        text(sheet, MemberField.ADDRESS, 36, line -> line.details().address());
        code(sheet, MemberField.STATE, line -> line.details().state());
        code(sheet, MemberField.LOST, line -> line.details().lostOn() == null ? "0" : "1");
        date(sheet, MemberField.LOST_ON, line -> line.details().lostOn());
        code(sheet, MemberField.MOBILE, line -> line.details().mobile());
        text(sheet, MemberField.MOBILE_TO, 20, line -> line.details().mobileTo());
        text(sheet, MemberField.KEY, 20, line -> line.entry().id().text());
        return sheet;
    }

    private static void text(Sheet<Line> sheet, MemberField field, int width, Function<Line, @Nullable String> value) {
        sheet.text(field.heading(), width, value);
    }

    private static void date(Sheet<Line> sheet, MemberField field, Function<Line, @Nullable LocalDate> value) {
        sheet.date(field.heading(), value);
    }

    /** The name of the code in the language of the reader, which the import reads again. */
    private static void code(Sheet<Line> sheet, MemberField field, Function<Line, @Nullable String> value) {
        CodeSet codes = Objects.requireNonNull(field.codes());
        sheet.text(field.heading(), 14, line -> {
            String code = value.apply(line);
            return code == null ? null : CodeLists.standard().name(codes, code, LocaleContextHolder.getLocale());
        });
    }
}
