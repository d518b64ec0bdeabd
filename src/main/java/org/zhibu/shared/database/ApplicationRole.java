package org.zhibu.shared.database;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to run with a role that could change the schema, rewrite the journal or drop ballots. */
@Component
class ApplicationRole implements ApplicationRunner {

    private final JdbcClient jdbc;

    ApplicationRole(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments args) {
        boolean owner = jdbc.sql(
                        "select has_schema_privilege(current_user, 'kernel', 'create') or has_table_privilege(current_user, 'audit.entry', 'delete') or has_table_privilege(current_user, 'ballot.ballot', 'delete')")
                .query(Boolean.class)
                .single();
        if (owner)
            throw new CannotStart(
                    "The portal is signed in to PostgreSQL as owner of its schema: set SPRING_DATASOURCE_USERNAME to the application role and SPRING_FLYWAY_USER to the owner (see docs/operations.md).");
    }
}
