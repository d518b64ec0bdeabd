package org.zhibu.shared.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.shared.database.CannotStart;

/**
 * Where the key comes from: {@code ZHIBU_SECRET} beside a database of one's own; with the embedded default a file
 * in the data folder, made at the first start.
 */
@Configuration
class VaultConfiguration {

    @Bean
    Vault vault(
            @Value("${zhibu.secret:#{null}}") @Nullable String secret,
            @Value("${spring.datasource.url:#{null}}") @Nullable String ownDatabase,
            @Value("${zhibu.data}") Path data) {
        if (secret != null && !secret.isBlank()) return new Vault(decode(secret));
        if (ownDatabase != null)
            throw new CannotStart(
                    "Set ZHIBU_SECRET to 32 random bytes in Base64 (openssl rand -base64 32) and keep it with the backups: id numbers are encrypted with it.");
        return new Vault(decode(ofFile(data)));
    }

    private static byte[] decode(String secret) {
        try {
            byte[] bytes = Base64.getDecoder().decode(secret.strip());
            if (bytes.length == 32) return bytes;
        } catch (IllegalArgumentException e) {
            // answered below
        }
        throw new CannotStart("ZHIBU_SECRET must be 32 bytes in Base64: openssl rand -base64 32.");
    }

    private static String ofFile(Path data) {
        Path file = data.resolve("field.key");
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[32];
                new SecureRandom().nextBytes(bytes);
                Files.createDirectories(data);
                if (data.getFileSystem().supportedFileAttributeViews().contains("posix"))
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getEncoder().encodeToString(bytes));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new CannotStart("The key file %s cannot be read or written: %s.".formatted(file, e.getMessage()), e);
        }
    }
}
