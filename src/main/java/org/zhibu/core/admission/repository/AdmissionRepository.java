package org.zhibu.core.admission.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.admission.AdmissionId;
import org.zhibu.core.admission.Candidacy;
import org.zhibu.core.admission.EndReason;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.model.Agenda;
import org.zhibu.core.admission.model.Deed;
import org.zhibu.core.admission.model.Rulebook;
import org.zhibu.core.admission.model.Ruleset;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;
import tools.jackson.databind.json.JsonMapper;

/** Writes admission files, their steps, reviews and persons, and what comes next. */
@Repository
public class AdmissionRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AdmissionRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is kept of a person. */
    public record Person(
            String name,
            String initials,
            String gender,
            LocalDate birthOn,
            @Nullable String education,
            @Nullable String job) {}

    /** The next number of the year. */
    public int nextSerial(long home, int year) {
        return jdbc.sql("""
                        insert into admission.serial as s (home_id, year, last) values (:home, :year, 1)
                        on conflict (home_id, year) do update set last = s.last + 1
                        returning last
                        """)
                .param("home", home)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    public void insert(
            AdmissionId id, UnitId branch, int year, int serial, Person person, String by, OffsetDateTime at) {
        jdbc.sql("""
                        insert into admission.file (home_id, id, unit_id, year, serial, name, name_initials, gender, birth_on,
                            education, job, created_by, created_at)
                        values (:home, :id, :unit, :year, :serial, :name, :initials, :gender, :birthOn, :education, :job, :by, :at)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("unit", branch.number())
                .param("year", year)
                .param("serial", serial)
                .param("name", person.name())
                .param("initials", person.initials())
                .param("gender", person.gender())
                .param("birthOn", person.birthOn())
                .param("education", person.education())
                .param("job", person.job())
                .param("by", by)
                .param("at", at)
                .update();
    }

    /** @throws Stale if somebody saved since the version */
    public void update(AdmissionId id, long version, Person person) {
        int updated = jdbc.sql("""
                        update admission.file
                        set name = :name, name_initials = :initials, gender = :gender, birth_on = :birthOn, education = :education,
                            job = :job, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("name", person.name())
                .param("initials", person.initials())
                .param("gender", person.gender())
                .param("birthOn", person.birthOn())
                .param("education", person.education())
                .param("job", person.job())
                .update();
        if (updated == 0) throw new Stale();
    }

    /** Whether another file has this number, in any home. */
    public boolean isTaken(byte[] hash, AdmissionId own) {
        return jdbc.sql("""
                        select count(*) from admission.id_number n
                        where n.id_hash = :hash and (n.file_home_id, n.file_id) <> (:home, :id)
                        """)
                        .param("hash", hash)
                        .param("home", own.home())
                        .param("id", own.number())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Keeps an id number sealed, to be found through its hash. */
    public void idNumber(AdmissionId id, byte[] cipher, byte[] hash, String masked) {
        jdbc.sql("delete from admission.id_number where file_home_id = :home and file_id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .update();
        jdbc.sql("insert into admission.id_number (id_hash, file_home_id, file_id) values (:hash, :home, :id)")
                .param("hash", hash)
                .param("home", id.home())
                .param("id", id.number())
                .update();
        jdbc.sql(
                        "update admission.file set id_cipher = :cipher, id_masked = :masked where home_id = :home and id = :id")
                .param("cipher", cipher)
                .param("masked", masked)
                .param("home", id.home())
                .param("id", id.number())
                .update();
    }

    /** The next version; whoever saves a part of a file takes it first. */
    public void touch(AdmissionId id, long version) {
        int updated = jdbc.sql("""
                        update admission.file set version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .update();
        if (updated == 0) throw new Stale();
    }

    /** Writes a step, or writes it anew. */
    public void step(
            AdmissionId id,
            Deed deed,
            @Nullable ActivityId meeting,
            int lapses,
            @Nullable String explanation,
            String by,
            OffsetDateTime at) {
        jdbc.sql("""
                        insert into admission.step as s (home_id, file_id, step, unit_id, done_on, details, activity_home_id,
                            activity_id, lapses, explanation, entered_by, entered_at)
                        select f.home_id, f.id, :step, f.unit_id, :on, cast(:details as jsonb), :activityHome, :activity, :lapses,
                            :explanation, :by, :at
                        from admission.file f
                        where f.home_id = :home and f.id = :id
                        on conflict (home_id, file_id, step) do update
                        set done_on = excluded.done_on, details = excluded.details,
                            activity_home_id = excluded.activity_home_id, activity_id = excluded.activity_id,
                            lapses = excluded.lapses, explanation = excluded.explanation
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("step", deed.step().name())
                .param("on", deed.on())
                .param("details", json.writeValueAsString(deed.values()))
                .param("activityHome", meeting == null ? null : meeting.home())
                .param("activity", meeting == null ? null : meeting.number())
                .param("lapses", lapses)
                .param("explanation", explanation)
                .param("by", by)
                .param("at", at)
                .update();
        deed.text(Item.FORM_NUMBER).ifPresent(number -> formNumber(id, number));
    }

    private void formNumber(AdmissionId id, String number) {
        try {
            jdbc.sql("update admission.file set form_number = :number where home_id = :home and id = :id")
                    .param("number", number)
                    .param("home", id.home())
                    .param("id", id.number())
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refused.at("values[FORM_NUMBER]", "admission.form-number-taken", number);
        }
    }

    /** Who is contact or sponsor from now on. */
    public void companions(AdmissionId id, Item role, Map<MemberId, String> people) {
        jdbc.sql("delete from admission.companion where home_id = :home and file_id = :id and role = :role")
                .param("home", id.home())
                .param("id", id.number())
                .param("role", role.name())
                .update();
        people.forEach((member, name) -> jdbc.sql("""
                        insert into admission.companion (home_id, file_id, role, member_home_id, member_id, name)
                        values (:home, :id, :role, :memberHome, :member, :name)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("role", role.name())
                .param("memberHome", member.home())
                .param("member", member.number())
                .param("name", name)
                .update());
    }

    /** @return whether there was none on that day yet */
    public boolean review(AdmissionId id, LocalDate on, String result, String by, OffsetDateTime at) {
        return jdbc.sql("""
                        insert into admission.review (home_id, file_id, held_on, result, entered_by, entered_at)
                        values (:home, :id, :on, :result, :by, :at)
                        on conflict do nothing
                        """)
                        .param("home", id.home())
                        .param("id", id.number())
                        .param("on", on)
                        .param("result", result)
                        .param("by", by)
                        .param("at", at)
                        .update()
                == 1;
    }

    /** @return whether there was one on that day */
    public boolean dropReview(AdmissionId id, LocalDate on) {
        return jdbc.sql("delete from admission.review where home_id = :home and file_id = :id and held_on = :on")
                        .param("home", id.home())
                        .param("id", id.number())
                        .param("on", on)
                        .update()
                == 1;
    }

    /** Where the file stands, and what comes next. */
    public void stand(AdmissionId id, UnitId branch, Candidacy candidacy, boolean archived, List<Agenda.Due> dues) {
        jdbc.sql("""
                        update admission.file
                        set candidacy = :candidacy, state = :state, ended_on = null, end_reason = null
                        where home_id = :home and id = :id
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("candidacy", candidacy.name())
                .param("state", archived ? "ARCHIVED" : "OPEN")
                .update();
        clearDues(id);
        for (int at = 0; at < dues.size(); at++) due(id, branch, at, dues.get(at));
    }

    private void due(AdmissionId id, UnitId branch, int position, Agenda.Due due) {
        LocalDate judged = due.latest() == null ? Ruleset.REVISED : due.latest();
        jdbc.sql("""
                        insert into admission.due (home_id, file_id, what, unit_id, position, higher, earliest_on, due_on, rule,
                            central)
                        values (:home, :id, :what, :unit, :position, :higher, :earliest, :due, :rule, :central)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("what", due.what())
                .param("unit", branch.number())
                .param("position", position)
                .param("higher", due.higher())
                .param("earliest", due.earliest())
                .param("due", due.latest())
                .param("rule", due.rule())
                .param(
                        "central",
                        !Rulebook.clause(due.rule(), Ruleset.on(judged)).isEmpty())
                .update();
    }

    private void clearDues(AdmissionId id) {
        jdbc.sql("delete from admission.due where home_id = :home and file_id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .update();
    }

    /** Nothing is due of a file that was stopped. */
    public void stop(AdmissionId id, LocalDate on, EndReason reason) {
        jdbc.sql("""
                        update admission.file set state = 'STOPPED', ended_on = :on, end_reason = :reason
                        where home_id = :home and id = :id
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("on", on)
                .param("reason", reason.name())
                .update();
        clearDues(id);
    }

    /** Takes a step off that another branch has to do again, with the persons it named. */
    public void drop(AdmissionId id, Step step) {
        jdbc.sql("delete from admission.step where home_id = :home and file_id = :id and step = :step")
                .param("home", id.home())
                .param("id", id.number())
                .param("step", step.name())
                .update();
        for (Item item : step.items()) if (item.kind() == Item.Kind.PEOPLE) companions(id, item, Map.of());
    }

    /** The branches that did a step of the file. */
    public List<UnitId> doersOf(AdmissionId id) {
        return jdbc.sql("select distinct s.unit_id from admission.step s where s.home_id = :home and s.file_id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .query((row, number) -> new UnitId(row.getLong(1)))
                .list();
    }

    public void move(AdmissionId id, UnitId branch) {
        jdbc.sql("update admission.file set unit_id = :unit where home_id = :home and id = :id")
                .param("unit", branch.number())
                .param("home", id.home())
                .param("id", id.number())
                .update();
    }

    /** The person is on the roster from now on. */
    public void member(AdmissionId id, MemberId member) {
        jdbc.sql("""
                        update admission.file set member_home_id = :memberHome, member_id = :member
                        where home_id = :home and id = :id
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("memberHome", member.home())
                .param("member", member.number())
                .update();
    }

    public void look(AdmissionId id, long number, OffsetDateTime at, long account, String viewer, String viewerUnit) {
        jdbc.sql("""
                        insert into admission.look (home_id, id, file_id, happened_at, account_id, viewer, viewer_unit)
                        values (:home, :number, :file, :at, :account, :viewer, :unit)
                        """)
                .param("home", id.home())
                .param("number", number)
                .param("file", id.number())
                .param("at", at)
                .param("account", account)
                .param("viewer", viewer)
                .param("unit", viewerUnit)
                .update();
    }
}
