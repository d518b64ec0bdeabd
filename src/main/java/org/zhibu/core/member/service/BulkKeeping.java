package org.zhibu.core.member.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.member.MemberChange;
import org.zhibu.core.member.MemberDetails;
import org.zhibu.core.member.NewMember;
import org.zhibu.core.member.model.Guards;
import org.zhibu.core.member.model.Initials;
import org.zhibu.core.member.repository.BulkRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.audit.Journal.Written;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refused;

/** Enters and changes many members in the transaction of an import: batches instead of rows, one mark a branch. */
@Service
public class BulkKeeping {

    private final BulkRepository bulk;
    private final KeepingTheRoster keeping;
    private final IdNumbers idNumbers;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks dirty;
    private final Clock clock;

    BulkKeeping(
            BulkRepository bulk,
            KeepingTheRoster keeping,
            IdNumbers idNumbers,
            Numbers numbers,
            Journal journal,
            DirtyMarks dirty,
            Clock clock) {
        this.bulk = bulk;
        this.keeping = keeping;
        this.idNumbers = idNumbers;
        this.numbers = numbers;
        this.journal = journal;
        this.dirty = dirty;
        this.clock = clock;
    }

    /** Enters them all or none; the caller's transaction decides. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<MemberId> enterAll(Actor actor, long home, List<NewMember> members) {
        LocalDate today = LocalDate.now(clock);
        List<MemberId> ids = new ArrayList<>(members.size());
        List<SqlParameterSource> rows = new ArrayList<>(members.size());
        List<SqlParameterSource> sealed = new ArrayList<>(members.size());
        List<Written> entries = new ArrayList<>(members.size());
        for (NewMember member : members) {
            Guards.check(member.details(), today);
            MemberId id = new MemberId(home, numbers.next());
            MapSqlParameterSource row = row(id, member);
            ids.add(id);
            rows.add(row);
            if (member.idNumber() != null) sealed.add(row);
            entries.add(new Written(
                    RecordRef.of(KeepingTheRoster.RECORD, id),
                    member.branch(),
                    Change.created(member.details().values())));
        }
        insert(rows, sealed);
        journal.writeAll(actor, "member.member.entered", entries);
        members.stream().map(NewMember::branch).distinct().forEach(unit -> dirty.mark(home, unit, today.getYear()));
        return ids;
    }

    private void insert(List<SqlParameterSource> rows, List<SqlParameterSource> sealed) {
        try {
            bulk.insert(rows.toArray(SqlParameterSource[]::new), sealed.toArray(SqlParameterSource[]::new));
        } catch (DuplicateKeyException e) {
            throw new Refused("member.id-number.taken-meanwhile");
        }
    }

    private MapSqlParameterSource row(MemberId id, NewMember member) {
        MapSqlParameterSource row = new MapSqlParameterSource(
                Objects.requireNonNull(details(member.details()).getValues()));
        String number = member.idNumber();
        return row.addValue("home", id.home())
                .addValue("id", id.number())
                .addValue("initials", Initials.of(member.details().name()))
                .addValue("cipher", number == null ? null : idNumbers.seal(number))
                .addValue("masked", number == null ? null : IdNumbers.masked(number))
                .addValue("hash", number == null ? null : idNumbers.fingerprint(number))
                .addValue("membership", numbers.next())
                .addValue("unit", member.branch().number())
                .addValue("group", group(member))
                .addValue("from", member.from());
    }

    private static @Nullable Long group(NewMember member) {
        return member.group() == null ? null : member.group().number();
    }

    private static MapSqlParameterSource details(MemberDetails details) {
        return new MapSqlParameterSource()
                .addValue("name", details.name())
                .addValue("gender", details.gender())
                .addValue("ethnicity", details.ethnicity())
                .addValue("birthOn", details.birthOn())
                .addValue("education", details.education())
                .addValue("category", details.category())
                .addValue("joinedOn", details.joinedOn())
                .addValue("fullOn", details.fullOn())
                .addValue("state", details.state())
                .addValue("job", details.job())
                .addValue("phone", details.phone())
                .addValue("address", details.address())
                .addValue("lostOn", details.lostOn())
                .addValue("mobile", details.mobile())
                .addValue("mobileTo", details.mobileTo())
                .addValue("studyExempt", details.studyExempt());
    }

    /** Changes them all or none; one whose row has another version now ends it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changeAll(Actor actor, List<MemberChange> changes, @Nullable String reason) {
        changes.forEach(change -> keeping.change(actor, change, reason));
    }
}
