package org.zhibu.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The shipped deployment: two services, two roles, and no secret of its own. */
class ComposeTest {

    private static final Path FILE = Path.of("docker-compose.yml");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(ZHIBU_[A-Z_]+)(:[?-])?");

    @Test
    void runsThePortalBesidePostgres18AndWaitsForIt() throws IOException {
        Map<String, Object> database = file().service("database");
        Map<String, Object> portal = file().service("portal");

        assertThat(database.get("image")).isEqualTo("postgres:18");
        assertThat(database.get("volumes").toString()).contains("database:/var/lib/postgresql]");
        assertThat(database).containsKey("healthcheck");
        assertThat(portal).containsKey("healthcheck");
        assertThat(portal.get("depends_on").toString()).contains("service_healthy");
        assertThat(portal.get("volumes").toString()).contains("files:/data");
        assertThat(ComposeFile.inside(portal.get("build"))
                        .get("dockerfile_inline")
                        .toString())
                .contains("FROM maven:3-eclipse-temurin-17 AS build", "FROM eclipse-temurin:17-jre", "USER zhibu");
    }

    @Test
    void givesThePortalTheApplicationRoleAndOnlyTheMigrationsTheOwner() throws IOException {
        assertThat(file().environment("portal"))
                .containsEntry("SPRING_DATASOURCE_USERNAME", "zhibu_app")
                .containsEntry("SPRING_DATASOURCE_PASSWORD", "app")
                .containsEntry("SPRING_FLYWAY_USER", "zhibu_owner")
                .containsEntry("SPRING_FLYWAY_PASSWORD", "owner")
                .doesNotContainKey("POSTGRES_PASSWORD");
    }

    @Test
    void refusesToStartWithoutItsSecrets() throws IOException {
        List<String> open = new ArrayList<>();
        Matcher variables = VARIABLE.matcher(Files.readString(FILE));
        while (variables.find())
            if (variables.group(1).matches("ZHIBU_SECRET|.*PASSWORD") && !":?".equals(variables.group(2)))
                open.add(variables.group(1));

        assertThat(open).as("secrets that are not required").isEmpty();
    }

    private static ComposeFile file() throws IOException {
        return new ComposeFile(Map.of(
                "ZHIBU_POSTGRES_PASSWORD", "super",
                "ZHIBU_OWNER_PASSWORD", "owner",
                "ZHIBU_APP_PASSWORD", "app",
                "ZHIBU_SECRET", "secret"));
    }
}
