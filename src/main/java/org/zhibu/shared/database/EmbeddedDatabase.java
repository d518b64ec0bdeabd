package org.zhibu.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/**
 * Without {@code spring.datasource.url} the portal brings its own PostgreSQL 18, for a first look and for development.
 * The owner role runs the migrations, the application role only reads and writes rows.
 */
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ConditionalOnClass(EmbeddedPostgres.class)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
public class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(@Value("${zhibu.data}") Path data) {
        return EmbeddedServer.start(data);
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedServer server) {
        return new Login(server.url(), EmbeddedServer.APPLICATION, server.applicationPassword());
    }

    @Bean
    FlywayConnectionDetails embeddedOwnerConnection(EmbeddedServer server) {
        return new OwnerLogin(server.url(), EmbeddedServer.OWNER, server.ownerPassword());
    }

    private record Login(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {}

    private record OwnerLogin(String getJdbcUrl, String getUsername, String getPassword)
            implements FlywayConnectionDetails {}
}
