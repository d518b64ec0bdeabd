package org.zhibu.areas.service.training.repository;

/** What the posts of a person {@code m} with the membership {@code c} amount to on the day {@code :on}. */
final class HeldPosts {

    /**
     * {@code new_since} is the day somebody became a secretary for the first time; of_branch is of the own branch.
     * All posts are gathered once, not once for each of 30,000 members.
     * 全国党员教育培训工作规划: secretaries and members of committees, as in the requirement of 56 hours.
     */
    static final String JOINED = """
            left join (
                select p.member_home_id, p.member_id,
                    bool_or(p.duty_code in ('BS01', 'BX02', 'BX03', 'CX03')) filter (where p.now) as secretary,
                    array_agg(p.unit_id) filter (where p.now and p.duty_code in ('BS01', 'BX02', 'BX03')) as branches,
                    bool_or(p.duty_code ~ '^(BS(0[1-9]|10)|BX0[23]|CX0[345])$') filter (where p.now) as leads,
                    min(p.from_on) filter (where p.duty_code in ('BS01', 'BX02', 'BX03', 'CX03')) as new_since
                from (select o.*, o.to_on is null or o.to_on > :on as now from organization.post o where o.from_on <= :on) p
                group by p.member_home_id, p.member_id
            ) g on g.member_home_id = m.home_id and g.member_id = m.id
            cross join lateral (
                select coalesce(g.secretary, false) as secretary, coalesce(c.unit_id = any(g.branches), false) as of_branch,
                    coalesce(g.leads, false) as leads, g.new_since
            ) h
            """;

    private HeldPosts() {}
}
