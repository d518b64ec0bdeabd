package org.zhibu.areas.methods.outline.repository;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.outline.OutlineId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;
import org.zhibu.shared.ui.Address;

/** Finds outlines by their words: those of the subtree and those in a library above it. */
@Repository
class OutlineSearch implements ScopedSearch {

    private final JdbcClient jdbc;

    OutlineSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "outline";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select o.home_id, o.id, o.title, u.short_name as unit_name
                        from outline.outline o
                        join organization.unit u on u.id = o.unit_id
                        left join organization.unit l on l.id = o.library_unit_id
                        where o.home_id = :home and kernel.holds(o.title || ' ' || o.goal, :words)
                          and (u.path_c >= :from and u.path_c < :to
                            or o.state = 'LIBRARY' and left(:from, length(l.path_c)) = l.path_c)
                        order by o.made_on desc, o.id desc
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("most", most)
                .query((row, number) -> new Hit(
                        row.getString("title"),
                        row.getString("unit_name"),
                        new OutlineId(row.getLong("home_id"), row.getLong("id")).href()))
                .list();
    }

    /** The list also finds those that come with the portal. */
    @Override
    public @Nullable String list(Place place, Words words) {
        return Address.of("/outline/outlines")
                .with("org", place.unit().text())
                .with("q", words.text())
                .toString();
    }
}
