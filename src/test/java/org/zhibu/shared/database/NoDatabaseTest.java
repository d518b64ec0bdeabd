package org.zhibu.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class NoDatabaseTest {

    private final ApplicationContextRunner jar = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(NoDatabase.class))
            .withClassLoader(new FilteredClassLoader(EmbeddedPostgres.class));

    @Test
    void theJarAloneSaysThatItNeedsADatabase() {
        jar.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("SPRING_DATASOURCE_URL"));
    }

    @Test
    void withADatabaseItHasNothingToSay() {
        jar.withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost/zhibu")
                .run(context -> assertThat(context).hasNotFailed());
    }
}
