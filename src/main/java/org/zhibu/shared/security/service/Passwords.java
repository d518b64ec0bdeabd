package org.zhibu.shared.security.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How secrets are stored: chosen passwords slowly (bcrypt), random codes plainly (SHA-256). */
@Configuration
public class Passwords {

    static final String CODE_PREFIX = "{code}";
    private static final int BCRYPT_STRENGTH = 11;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_STRENGTH), "code", forCodes()));
    }

    PasswordEncoder forCodes() {
        return new CodeEncoder();
    }

    private static final class CodeEncoder extends AbstractValidatingPasswordEncoder {

        @Override
        protected String encodeNonNullPassword(String code) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256")
                        .digest(Codes.plain(code).getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected boolean matchesNonNull(String code, String stored) {
            return MessageDigest.isEqual(
                    encodeNonNullPassword(code).getBytes(StandardCharsets.UTF_8),
                    stored.getBytes(StandardCharsets.UTF_8));
        }
    }
}
