package org.zhibu.shared.database;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Something written down in an embedded server, to see whether it is still there. */
record Notes(JdbcTemplate owner) {

    static Notes in(EmbeddedServer server) {
        Notes notes = new Notes(new JdbcTemplate(
                new DriverManagerDataSource(server.url(), EmbeddedServer.OWNER, server.ownerPassword())));
        notes.owner.execute("create table if not exists public_notes (words text not null)");
        return notes;
    }

    void write(String words) {
        owner.update("insert into public_notes (words) values (?)", words);
    }

    List<String> all() {
        return owner.queryForList("select words from public_notes order by words", String.class);
    }
}
