package org.zhibu.core.admission.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.admission.AdmissionId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.search.ScopedSearch;
import org.zhibu.shared.search.Words;
import org.zhibu.shared.ui.Address;

/** Finds admission files by the name of the person or its pinyin initials. */
@Repository
class AdmissionSearch implements ScopedSearch {

    private final JdbcClient jdbc;

    AdmissionSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "admission";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<Hit> find(Scope scope, long home, Words words, int most) {
        return jdbc.sql("""
                        select f.home_id, f.id, f.name, f.year, f.serial, u.short_name as unit_name
                        from admission.file f
                        join organization.unit u on u.id = f.unit_id
                        where f.home_id = :home and u.path_c >= :from and u.path_c < :to
                          and (kernel.holds(f.name, :words) or f.name_initials like :initials)
                        order by f.name_initials, f.name, f.id
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("initials", words.initials())
                .param("most", most)
                .query((row, number) -> new Hit(
                        row.getString("name"),
                        AdmissionQueries.number(row.getInt("year"), row.getInt("serial")) + " · "
                                + row.getString("unit_name"),
                        new AdmissionId(row.getLong("home_id"), row.getLong("id")).href()))
                .list();
    }

    @Override
    public String list(Place place, Words words) {
        return Address.of("/admission/files")
                .with("org", place.unit().text())
                .with("q", words.text())
                .toString();
    }
}
