package org.zhibu.areas.methods.publicity.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The addresses a link may lead to: whole ones of the web. */
final class Address {

    private static final int LONGEST = 1000;

    private Address() {}

    /** The address, null for any other: scripts, data, files, half ones, ones with a name and password before the host. */
    static @Nullable String checked(String written) {
        String address = written.strip();
        if (address.isEmpty() || address.length() > LONGEST) return null;
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && uri.getHost() != null && uri.getUserInfo() == null ? uri.toASCIIString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
