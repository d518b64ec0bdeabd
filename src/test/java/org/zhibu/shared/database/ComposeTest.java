package org.zhibu.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The shipped deployment: two services, two roles, and no secret of its own. */
class ComposeTest {

    private static final Path FILE = Path.of("docker-compose.yml");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(ZHIBU_[A-Z_]+)(:[?-])?");

    @Test
    void runsThePortalBesidePostgres18AndWaitsForIt() throws IOException {
        Map<String, Object> database = service("database");
        Map<String, Object> portal = service("portal");

        assertThat(database.get("image")).isEqualTo("postgres:18");
        assertThat(database.get("volumes").toString()).contains("database:/var/lib/postgresql]");
        assertThat(database).containsKey("healthcheck");
        assertThat(portal).containsKey("healthcheck");
        assertThat(portal.get("depends_on").toString()).contains("service_healthy");
        assertThat(portal.get("volumes").toString()).contains("files:/data");
        assertThat(inside(portal.get("build")).get("dockerfile_inline").toString())
                .contains("FROM maven:3-eclipse-temurin-17 AS build", "FROM eclipse-temurin:17-jre", "USER zhibu");
    }

    @Test
    void givesThePortalTheApplicationRoleAndOnlyTheMigrationsTheOwner() throws IOException {
        Map<String, Object> environment = inside(service("portal").get("environment"));

        assertThat(environment)
                .containsEntry("SPRING_DATASOURCE_USERNAME", "zhibu_app")
                .containsEntry("SPRING_FLYWAY_USER", "zhibu_owner")
                .doesNotContainKey("POSTGRES_PASSWORD");
        assertThat(inside(inside(compose().get("configs")).get("roles"))
                        .get("content")
                        .toString())
                .contains(
                        "create role zhibu_owner", "create role zhibu_app", "create database zhibu owner zhibu_owner");
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

    private static Map<String, Object> service(String name) throws IOException {
        return inside(inside(compose().get("services")).get(name));
    }

    private static Map<String, Object> compose() throws IOException {
        try (InputStream in = Files.newInputStream(FILE)) {
            return new Yaml().load(in);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inside(Object part) {
        return (Map<String, Object>) part;
    }
}
