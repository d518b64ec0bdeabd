package org.zhibu.shared.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** The shipped deployment, read and filled in as Compose does it. */
public final class ComposeFile {

    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\$|\\{(\\w+)(?::([-?])([^}]*))?})");

    private final Map<String, Object> content;
    private final Map<String, String> chosen;

    /** @param chosen what the office wrote into its {@code .env} */
    public ComposeFile(Map<String, String> chosen) throws IOException {
        this.chosen = chosen;
        try (InputStream in = Files.newInputStream(Path.of("docker-compose.yml"))) {
            this.content = new Yaml().load(in);
        }
    }

    public Map<String, Object> service(String name) {
        return inside(inside(content.get("services")).get(name));
    }

    /** The variables of a service, filled in. */
    public Map<String, String> environment(String service) {
        Map<String, String> filled = new LinkedHashMap<>();
        inside(service(service).get("environment")).forEach((name, value) -> filled.put(name, fill(value.toString())));
        return filled;
    }

    /** The command of a health check, word by word. */
    public List<String> check(String service) {
        return ((List<?>) inside(service(service).get("healthcheck")).get("test"))
                .stream().map(Object::toString).toList();
    }

    /** The script that makes the roles, as it lies in the container. */
    public String roles() {
        return fill(inside(inside(content.get("configs")).get("roles"))
                .get("content")
                .toString());
    }

    /**
     * What the script hands to psql, which the servers of the tests do not bring along: a stand-in on its search path
     * writes down what it was given.
     */
    public String rolesAsSql(Path folder) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("10-roles.sh"), roles());
        Path psql = Files.writeString(folder.resolve("psql"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\necho ---\ncat\n");
        for (Path one : List.of(script, psql))
            Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder run = new ProcessBuilder(script.toString()).redirectErrorStream(true);
        run.environment().putAll(environment("database"));
        run.environment().put("POSTGRES_USER", "postgres");
        run.environment().merge("PATH", folder.toString(), (old, own) -> own + ":" + old);
        Process process = run.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException("the script ended with " + process.exitValue() + ": " + said);
        return said.contains("---\n") ? withValues(said) : said;
    }

    private static String withValues(String said) {
        String sql = said.substring(said.indexOf("---\n") + 4);
        for (String argument : said.substring(0, said.indexOf("---\n")).split("\n", -1)) {
            String[] parts = argument.split("=", 3);
            if (parts.length == 3 && parts[0].equals("--set"))
                sql = sql.replace(":'" + parts[1] + "'", "'" + parts[2].replace("'", "''") + "'");
        }
        return sql;
    }

    private String fill(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found)));
    }

    private String value(java.util.regex.MatchResult found) {
        if (found.group(1) == null) return "$";
        Map<String, String> values = new HashMap<>(chosen);
        if ("-".equals(found.group(2))) values.putIfAbsent(found.group(1), found.group(3));
        String value = values.get(found.group(1));
        if (value == null) throw new IllegalStateException(found.group() + " is not set");
        return value;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> inside(Object part) {
        return (Map<String, Object>) part;
    }
}
