package org.zhibu.core.life;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.core.life.repository.AttendanceQueries;
import org.zhibu.shared.kernel.MemberId;

/** The front door to attendance, for a member's own page. */
@Component
public class Attendances {

    private final AttendanceQueries queries;

    Attendances(AttendanceQueries queries) {
        this.queries = queries;
    }

    /** The activities of a year at which the member was expected or took part, newest first. */
    public List<OwnAttendance> ofMember(MemberId self, int year) {
        return queries.ofMember(self, year);
    }
}
