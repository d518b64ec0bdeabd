package org.zhibu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.zhibu.ZhibuApplication;
import org.zhibu.testing.TestDatabase;

/** A database of one's own: the schema is made, nothing is seeded, one administrator can get in once. */
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");

    @Test
    void makesOneAdministratorWithAOneTimeCodeAndNothingElse(CapturedOutput output) {
        String url = TestDatabase.url(TestDatabase.empty());
        try (ConfigurableApplicationContext portal = start(url)) {
            JdbcTemplate database = portal.getBean(JdbcTemplate.class);
            assertThat(database.queryForObject("select count(*) from organization.unit", Long.class))
                    .isZero();
            assertThat(database.queryForMap("select login, must_change from security.account"))
                    .containsEntry("login", "admin")
                    .containsEntry("must_change", true);
            assertThat(database.queryForList("select role from security.role_grant", String.class))
                    .containsExactly("ADMINISTRATOR");
            String hash = database.queryForObject("select password_hash from security.account", String.class);
            assertThat(portal.getBean(PasswordEncoder.class).matches(printed(output), hash))
                    .isTrue();
        }
        int before = output.getAll().length();
        start(url).close();
        assertThat(output.getAll().substring(before)).doesNotContainPattern(CODE);
    }

    private static String printed(CapturedOutput output) {
        Matcher code = CODE.matcher(output.getAll());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private static ConfigurableApplicationContext start(String url) {
        return new SpringApplicationBuilder(ZhibuApplication.class)
                .run(
                        "--server.port=0",
                        "--zhibu.test.own-database=true",
                        "--zhibu.data=target/test-data/first-start",
                        "--zhibu.secret=dGVzdHMtb25seS1zZWNyZXQtMzItYnl0ZXMtbG9uZyE=",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=zhibu_app",
                        "--spring.datasource.password=app",
                        "--spring.datasource.hikari.maximum-pool-size=4",
                        "--spring.flyway.user=zhibu_owner",
                        "--spring.flyway.password=owner");
    }
}
