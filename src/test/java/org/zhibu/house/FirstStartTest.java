package org.zhibu.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.zhibu.ZhibuApplication;
import org.zhibu.shared.database.ComposeFile;

/**
 * The shipped deployment without its containers: a server made with the words of {@code docker-compose.yml}, its
 * script of roles, its variables, its health checks. The schema is made, nothing is seeded, one administrator can get
 * in once.
 */
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
    private static final Map<String, String> ENV = Map.of(
            "ZHIBU_POSTGRES_PASSWORD", "super",
            "ZHIBU_OWNER_PASSWORD", "owner's \"own\"",
            "ZHIBU_APP_PASSWORD", "app's $own",
            "ZHIBU_SECRET", "dGVzdHMtb25seS1zZWNyZXQtMzItYnl0ZXMtbG9uZyE=");

    private final ComposeFile compose = new ComposeFile(ENV);

    @TempDir
    Path folder;

    FirstStartTest() throws IOException {}

    @Test
    void makesOneAdministratorWithAOneTimeCodeAndNothingElse(CapturedOutput output) throws Exception {
        try (EmbeddedPostgres server = server()) {
            String url = "jdbc:postgresql://localhost:%d/zhibu".formatted(server.getPort());
            assertThat(compose.check("database")).contains("zhibu_app", "zhibu");
            try (ConfigurableApplicationContext portal = start(url)) {
                onlyOneAdministrator(portal, printed(output));
                isHealthyAndServesCookiesForTlsOnly(portal);
                keepsTheTwoRolesApart(url);
            }
            int before = output.getAll().length();
            start(url).close();
            assertThat(output.getAll().substring(before)).doesNotContainPattern(CODE);
        }
    }

    private static void onlyOneAdministrator(ConfigurableApplicationContext portal, String code) {
        JdbcTemplate database = portal.getBean(JdbcTemplate.class);
        assertThat(database.queryForObject("select count(*) from organization.unit", Long.class))
                .isZero();
        assertThat(database.queryForMap("select login, must_change from security.account"))
                .containsEntry("login", "admin")
                .containsEntry("must_change", true);
        assertThat(database.queryForList("select role from security.role_grant", String.class))
                .containsExactly("ADMINISTRATOR");
        String hash = database.queryForObject("select password_hash from security.account", String.class);
        assertThat(portal.getBean(PasswordEncoder.class).matches(code, hash)).isTrue();
    }

    private void isHealthyAndServesCookiesForTlsOnly(ConfigurableApplicationContext portal) throws Exception {
        String check = compose.check("portal").get(compose.check("portal").size() - 1);
        assertThat(check).startsWith("http://localhost:8080/");
        assertThat(get(portal, URI.create(check).getPath()).statusCode()).isEqualTo(200);
        assertThat(get(portal, "/sign-in").headers().allValues("set-cookie")).anyMatch(one -> one.contains("Secure"));
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext portal, String path) throws Exception {
        String port = portal.getEnvironment().getRequiredProperty("local.server.port");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static void keepsTheTwoRolesApart(String url) {
        JdbcTemplate application =
                new JdbcTemplate(new DriverManagerDataSource(url, "zhibu_app", ENV.get("ZHIBU_APP_PASSWORD")));
        for (String forbidden : List.of(
                "create table public.own (id int)",
                "create schema own",
                "alter table audit.entry add column own int",
                "delete from audit.entry",
                "update audit.entry set actor = ''"))
            assertThatThrownBy(() -> application.execute(forbidden))
                    .as(forbidden)
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    private static String printed(CapturedOutput output) {
        Matcher code = CODE.matcher(output.getAll());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    /** As the image of PostgreSQL does it: initdb with the words of the file, then the script as superuser. */
    private EmbeddedPostgres server() throws IOException, InterruptedException {
        Map<String, String> environment = compose.environment("database");
        Path password = Files.writeString(folder.resolve("superuser"), environment.get("POSTGRES_PASSWORD"));
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setLocaleConfig("pwfile", password.toString())
                .setConnectConfig("password", environment.get("POSTGRES_PASSWORD"));
        for (String word : environment.get("POSTGRES_INITDB_ARGS").split(" ", -1))
            builder.setLocaleConfig(word.substring(2, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
        EmbeddedPostgres server = builder.start();
        JdbcTemplate superuser = new JdbcTemplate(server.getPostgresDatabase(Map.of("password", "super")));
        for (String statement : compose.rolesAsSql(folder).split(";\\s*\n", -1))
            if (!statement.isBlank()) superuser.execute(statement);
        return server;
    }

    private ConfigurableApplicationContext start(String url) {
        Map<String, Object> environment = new HashMap<>(compose.environment("portal"));
        assertThat(environment).containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://database:5432/zhibu");
        environment.put("SPRING_DATASOURCE_URL", url);
        environment.put("ZHIBU_DATA", folder.resolve("data").toString());
        return new SpringApplicationBuilder(ZhibuApplication.class)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("compose-systemEnvironment", environment)))
                .run(
                        "--server.port=0",
                        "--zhibu.test.own-database=true",
                        "--spring.datasource.hikari.maximum-pool-size=4");
    }
}
