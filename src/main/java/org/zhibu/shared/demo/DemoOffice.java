package org.zhibu.shared.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.UnitId;

/**
 * The demo office as it stands today.
 *
 * @param units by the keys of {@code demo/units.csv}; {@code root} is the committee
 */
public record DemoOffice(Map<String, DemoPlace> units, LocalDate today) {

    public DemoPlace at(String key) {
        return Objects.requireNonNull(units.get(key), key);
    }

    /** So many days before today; negative for days ahead. */
    public LocalDate daysAgo(int days) {
        return today.minusDays(days);
    }

    /** A time of a working day so many days ago, in Beijing. */
    public OffsetDateTime at(int daysAgo, int hour) {
        return daysAgo(daysAgo).atTime(hour, 0).atOffset(ZoneOffset.ofHours(8));
    }

    /**
     * One organisation of the demo.
     *
     * @param people of a branch, the secretary first; empty above
     */
    public record DemoPlace(UnitId unit, long home, String name, String path, List<DemoPerson> people) {

        public DemoPerson person(String called) {
            return people.stream()
                    .filter(one -> one.name().equals(called))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public record DemoPerson(MemberId id, String name) {}
}
