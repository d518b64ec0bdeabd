package org.zhibu.core.roster.service;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.zhibu.core.member.Roster;
import org.zhibu.core.organization.Units;
import org.zhibu.core.roster.ImportId;
import org.zhibu.core.roster.ImportKind;
import org.zhibu.core.roster.model.Header;
import org.zhibu.core.roster.model.RosterFile;
import org.zhibu.core.roster.model.StagedRow;
import org.zhibu.core.roster.repository.ImportRepository;
import org.zhibu.core.roster.repository.StagingRepository;
import org.zhibu.core.roster.service.MemberComparison.Read;
import org.zhibu.shared.document.SheetReader;
import org.zhibu.shared.document.SheetRow;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;

/** Reads one file row by row, compares it in pieces and stages what was found. */
@Service
class ReadingFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingFiles.class);
    private static final int PIECE = 500;

    private final ImportRepository imports;
    private final StagingRepository staging;
    private final Envelope envelope;
    private final Roster roster;
    private final Units units;
    private final Clock clock;

    ReadingFiles(
            ImportRepository imports,
            StagingRepository staging,
            Envelope envelope,
            Roster roster,
            Units units,
            Clock clock) {
        this.imports = imports;
        this.staging = staging;
        this.envelope = envelope;
        this.roster = roster;
        this.units = units;
        this.clock = clock;
    }

    void read(ImportId id, Path file, Place place, ImportKind kind) {
        try (SheetReader book = SheetReader.open(file)) {
            int all = rowsOf(book);
            imports.progress(id, 0, all);
            Header<?> header =
                    kind == ImportKind.MEMBERS ? members(id, book, place, all) : organizations(id, book, place, all);
            imports.ready(id, String.join("\u3001", header.ignored()), OffsetDateTime.now(clock));
        } catch (Refused refused) {
            fail(id, Failure.text(refused));
        } catch (CancelledMeanwhile cancelled) {
            staging.delete(id);
        } catch (RuntimeException broken) {
            LOG.error("Import {} could not be read", id, broken);
            fail(id, "roster.import.broken");
        } finally {
            Uploads.delete(file);
        }
    }

    private void fail(ImportId id, String failure) {
        staging.delete(id);
        imports.failed(id, failure, OffsetDateTime.now(clock));
    }

    private static int rowsOf(SheetReader book) {
        if (book.sheets().isEmpty()) return 0;
        try (Stream<SheetRow> rows = book.rows(0)) {
            return (int) rows.count();
        }
    }

    private Header<?> members(ImportId id, SheetReader book, Place place, int all) {
        BranchIndex index = new BranchIndex(units.subtree(place.scope()));
        MemberComparison comparison = new MemberComparison(roster, index, place, LocalDate.now(clock));
        List<Read> piece = new ArrayList<>(PIECE);
        Header<?> header = RosterFile.eachMember(book, LocalDate.now(clock), (typed, row) -> {
            piece.add(new Read(typed, row));
            if (piece.size() == PIECE) {
                stage(id, comparison.compare(piece), all);
                piece.clear();
            }
        });
        if (!piece.isEmpty()) stage(id, comparison.compare(piece), all);
        return header;
    }

    private Header<?> organizations(ImportId id, SheetReader book, Place place, int all) {
        UnitComparison comparison = new UnitComparison(units, place);
        Header<?> header = RosterFile.eachOrganization(book, LocalDate.now(clock), comparison::add);
        List<StagedRow> rows = comparison.compare();
        for (int from = 0; from < rows.size(); from += PIECE)
            stage(id, rows.subList(from, Math.min(rows.size(), from + PIECE)), all);
        return header;
    }

    private void stage(ImportId id, List<StagedRow> rows, int all) {
        staging.insertAll(id, rows.stream().map(envelope::seal).toList());
        int last = rows.get(rows.size() - 1).number();
        if (!imports.progress(id, last, all)) throw new CancelledMeanwhile();
    }

    /** Nobody waits for the file any more. */
    private static final class CancelledMeanwhile extends RuntimeException {}
}
