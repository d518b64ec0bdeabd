package org.zhibu.shared.database;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** The jar brings no PostgreSQL along: started without a database it says what is missing, in one sentence. */
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ConditionalOnMissingClass("io.zonky.test.db.postgres.embedded.EmbeddedPostgres")
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
public class NoDatabase {

    @Bean
    JdbcConnectionDetails noConnection() {
        throw new CannotStart(
                "No database is set: give SPRING_DATASOURCE_URL and the two roles of docs/operations.md, or start the sources with mvn spring-boot:run, which bring their own PostgreSQL.");
    }
}
