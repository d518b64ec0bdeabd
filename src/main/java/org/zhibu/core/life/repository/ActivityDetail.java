package org.zhibu.core.life.repository;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.life.model.OrdinaryVote;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;

/** An activity as its page shows it. */
public record ActivityDetail(
        Activity activity, List<Person> people, List<String> guests, List<Decision> decisions, List<Vote> votes) {

    /** @param lateReason why it was entered late, null where it was not */
    public record Activity(
            ActivityId id,
            Place place,
            ActivityKind kind,
            String title,
            LocalDate heldOn,
            LocalTime startsAt,
            int minutesLong,
            @Nullable String where,
            @Nullable String host,
            @Nullable String recorder,
            @Nullable String topic,
            @Nullable String material,
            @Nullable String lecturer,
            @Nullable String agenda,
            @Nullable String minutes,
            OffsetDateTime recordedAt,
            String recordedBy,
            @Nullable String lateReason,
            @Nullable String cancelReason,
            long version) {

        public LocalTime endsAt() {
            return startsAt.plusMinutes(minutesLong);
        }
    }

    public record Person(
            MemberId id,
            String name,
            AttendanceStatus status,
            @Nullable String reason,
            boolean votes,
            boolean full) {}

    public record Decision(
            long number,
            String wording,
            @Nullable String owner,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            @Nullable String doneNote) {}

    /** A vote with its judgement; {@code missing} voters were not there. */
    public record Vote(OrdinaryVote counted) {

        public String matter() {
            return counted.matter();
        }

        public int due() {
            return counted.due();
        }

        public int present() {
            return counted.present();
        }

        public int inFavour() {
            return counted.inFavour();
        }

        public int against() {
            return counted.against();
        }

        public int abstained() {
            return counted.abstained();
        }

        public int needed() {
            return counted.needed();
        }

        public int missing() {
            return counted.due() - counted.present();
        }

        public boolean carried() {
            return counted.isCarried();
        }
    }

    public boolean cancelled() {
        return activity.cancelReason() != null;
    }

    public boolean late() {
        return activity.lateReason() != null;
    }

    public List<Person> with(AttendanceStatus status) {
        return people.stream().filter(person -> person.status() == status).toList();
    }

    /** For pages, which name a status by its word. */
    public List<Person> whoWere(String status) {
        return with(AttendanceStatus.valueOf(status));
    }

    /** How many of a hundred expected came. */
    public long rate() {
        return people.isEmpty() ? 0 : Math.round(100.0 * present().size() / people.size());
    }

    public List<MemberId> present() {
        return with(AttendanceStatus.PRESENT).stream().map(Person::id).toList();
    }
}
