package org.zhibu.core.admission.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.admission.AdmissionId;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.model.Deed;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was done in a file: its steps, its reviews, who accompanies the person. */
@Repository
public class StepQueries {

    private static final TypeReference<EnumMap<Item, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StepQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A step as it stands in the file. */
    public record Done(
            Deed deed,
            @Nullable ActivityId meeting,
            int lapses,
            @Nullable String explanation,
            String enteredBy,
            OffsetDateTime enteredAt) {}

    public List<Done> stepsOf(Scope scope, AdmissionId id) {
        return jdbc.sql("""
                        select s.step, s.done_on, s.details, s.activity_home_id, s.activity_id, s.lapses, s.explanation, s.entered_by,
                            s.entered_at
                        from admission.step s
                        join admission.file f on f.home_id = s.home_id and f.id = s.file_id
                        join organization.unit u on u.id = f.unit_id
                        where s.home_id = :home and s.file_id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query((row, number) -> new Done(
                        deed(
                                row.getString("step"),
                                row.getObject("done_on", LocalDate.class),
                                row.getString("details")),
                        row.getLong("activity_id") == 0
                                ? null
                                : new ActivityId(row.getLong("activity_home_id"), row.getLong("activity_id")),
                        row.getInt("lapses"),
                        row.getString("explanation"),
                        row.getString("entered_by"),
                        row.getObject("entered_at", OffsetDateTime.class)))
                .list();
    }

    private Deed deed(String step, LocalDate on, String details) {
        Map<Item, String> values = json.readValue(details, VALUES);
        return new Deed(Step.valueOf(step), on, values);
    }

    /** One half-year review. */
    public record Review(LocalDate heldOn, String result, String enteredBy) {}

    public List<Review> reviewsOf(Scope scope, AdmissionId id) {
        return jdbc.sql("""
                        select r.held_on, r.result, r.entered_by
                        from admission.review r
                        join admission.file f on f.home_id = r.home_id and f.id = r.file_id
                        join organization.unit u on u.id = f.unit_id
                        where r.home_id = :home and r.file_id = :id and u.path_c >= :from and u.path_c < :to
                        order by r.held_on
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Review.class)
                .list();
    }

    /** A contact or a sponsor. */
    public record Companion(Item role, long memberHomeId, long memberId, String name) {

        public MemberId member() {
            return new MemberId(memberHomeId, memberId);
        }
    }

    public List<Companion> companionsOf(Scope scope, AdmissionId id) {
        return jdbc.sql("""
                        select c.role, c.member_home_id, c.member_id, c.name
                        from admission.companion c
                        join admission.file f on f.home_id = c.home_id and f.id = c.file_id
                        join organization.unit u on u.id = f.unit_id
                        where c.home_id = :home and c.file_id = :id and u.path_c >= :from and u.path_c < :to
                        order by c.role, c.member_id
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Companion.class)
                .list();
    }

    /** How many other people under cultivation a contact has. */
    public int loadOf(Scope scope, MemberId contact, AdmissionId but) {
        return jdbc.sql("""
                        select count(*)
                        from admission.companion c
                        join admission.file f on f.home_id = c.home_id and f.id = c.file_id
                        join organization.unit u on u.id = f.unit_id
                        where c.home_id = :home and c.member_home_id = :memberHome and c.member_id = :member and c.role = 'CONTACTS'
                          and f.id <> :id and f.state = 'OPEN' and f.candidacy in ('APPLICANT', 'ACTIVIST', 'CANDIDATE')
                          and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", but.home())
                .param("memberHome", contact.home())
                .param("member", contact.number())
                .param("id", but.number())
                .query(Integer.class)
                .single();
    }
}
