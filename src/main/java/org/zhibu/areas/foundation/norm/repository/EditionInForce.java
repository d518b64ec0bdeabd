package org.zhibu.areas.foundation.norm.repository;

/** The version of a norm that is in force on a day; before the first one is, the first one. */
final class EditionInForce {

    /** Joins {@code e} to {@code n} on the day {@code :today}. */
    static final String JOIN = """
            join norm.edition e on e.home_id = n.home_id and e.norm_id = n.id and e.number = coalesce((
                select max(x.number) from norm.edition x
                where x.home_id = n.home_id and x.norm_id = n.id and x.from_on <= :today), 1)
            """;

    private EditionInForce() {}
}
