package org.zhibu.areas.service.training.repository;

/** What the posts of a person {@code m} with the membership {@code c} amount to on the day {@code :on}. */
final class HeldPosts {

    /**
     * {@code new_since} is the day somebody became a secretary for the first time; of_branch is of the own branch.
     * 全国党员教育培训工作规划: secretaries and members of committees, as in the requirement of 56 hours.
     */
    static final String LATERAL = """
            cross join lateral (
                select coalesce(bool_or(p.duty_code in ('BS01', 'BX02', 'BX03', 'CX03')), false) as secretary,
                    coalesce(bool_or(p.duty_code in ('BS01', 'BX02', 'BX03') and p.unit_id = c.unit_id), false) as of_branch,
                    coalesce(bool_or(p.duty_code ~ '^(BS(0[1-9]|10)|BX0[23]|CX0[345])$'), false) as leads,
                    (select min(o.from_on) from organization.post o
                     where o.member_home_id = m.home_id and o.member_id = m.id and o.from_on <= :on
                       and o.duty_code in ('BS01', 'BX02', 'BX03', 'CX03')) as new_since
                from organization.post p
                where p.member_home_id = m.home_id and p.member_id = m.id
                  and p.from_on <= :on and (p.to_on is null or p.to_on > :on)
            ) h
            """;

    private HeldPosts() {}
}
