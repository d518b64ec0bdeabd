package org.zhibu.shared.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals values so that a copy of the database alone does not tell them: AES-256-GCM with a version byte in front
 * (so that another cipher can follow), and HMAC-SHA256 fingerprints to find a value again without opening any.
 */
public final class Vault {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec cipherKey;
    private final SecretKeySpec fingerprintKey;
    private final SecureRandom random = new SecureRandom();

    /** @param secret 32 bytes; both keys are derived from it */
    public Vault(byte[] secret) {
        if (secret.length != 32) throw new IllegalArgumentException("a secret of 32 bytes");
        cipherKey = new SecretKeySpec(hmac(new SecretKeySpec(secret, "HmacSHA256"), "zhibu field cipher"), "AES");
        fingerprintKey =
                new SecretKeySpec(hmac(new SecretKeySpec(secret, "HmacSHA256"), "zhibu fingerprint"), "HmacSHA256");
    }

    public byte[] seal(String value) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, value.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
    }

    public String open(byte[] sealed) {
        if (sealed.length < 1 + NONCE || sealed[0] != VERSION) throw new IllegalArgumentException("not sealed here");
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        byte[] value = run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, 1 + NONCE, sealed.length));
        return new String(value, StandardCharsets.UTF_8);
    }

    /** The same for the same value, and of no use without the key. */
    public byte[] fingerprint(String value) {
        return hmac(fingerprintKey, value);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, cipherKey, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the field key does not fit this database", e);
        }
    }

    private static byte[] hmac(SecretKeySpec key, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
