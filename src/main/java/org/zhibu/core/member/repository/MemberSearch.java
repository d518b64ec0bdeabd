package org.zhibu.core.member.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;
import org.zhibu.shared.ui.Address;

/** Finds members by name or by the pinyin initials of the name. */
@Repository
class MemberSearch implements ScopedSearch {

    private final JdbcClient jdbc;

    MemberSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "member";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select m.home_id, m.id, m.name, u.short_name as unit_name
                        from member.member m
                        join member.current_membership c on c.member_home_id = m.home_id and c.member_id = m.id
                        join organization.unit u on u.id = c.unit_id
                        where m.home_id = :home and u.path_c >= :from and u.path_c < :to
                          and (kernel.holds(m.name, :words) or m.name_initials like :initials)
                        order by m.name_initials, m.name, m.id
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("initials", words.initials())
                .param("most", most)
                .query((row, number) -> new Hit(
                        row.getString("name"),
                        row.getString("unit_name"),
                        "/member/members/" + new MemberId(row.getLong("home_id"), row.getLong("id"))))
                .list();
    }

    @Override
    public String list(Place place, Words words) {
        return Address.of("/member/members")
                .with("org", place.unit().text())
                .with("q", words.text())
                .toString();
    }
}
