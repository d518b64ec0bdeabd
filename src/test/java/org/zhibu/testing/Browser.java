package org.zhibu.testing;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one Chromium of a test run: an installed one, else the one its tool downloads. Where neither starts, every
 * browser test fails at once with the package to install; none is skipped.
 */
public final class Browser {

    static final String INSTALL =
            "The browser tests need Chromium and none could be started: install it (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk), or set CHROME_BIN to the program.";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge");
    private static final List<String> PLACES = List.of(
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

    private static com.microsoft.playwright.@Nullable Browser running;
    private static @Nullable IllegalStateException failed;

    private Browser() {}

    /** The running browser, started at the first call; a failed start is not tried again. */
    public static synchronized com.microsoft.playwright.Browser get() {
        if (failed != null) throw failed;
        if (running == null) {
            try {
                running = start();
            } catch (PlaywrightException | IOException e) {
                failed = new IllegalStateException(INSTALL, e);
                throw failed;
            }
        }
        return running;
    }

    /** The installed program, if there is one: {@code CHROME_BIN}, the search path, the usual places. */
    static Optional<Path> installed(Function<String, @Nullable String> environment) {
        List<Path> candidates = new ArrayList<>();
        String chosen = environment.apply("CHROME_BIN");
        if (chosen != null && !chosen.isBlank()) candidates.add(Path.of(chosen));
        String path = environment.apply("PATH");
        if (path != null)
            for (String folder : path.split(File.pathSeparator, -1))
                for (String name : NAMES) candidates.add(Path.of(folder, name));
        PLACES.forEach(place -> candidates.add(Path.of(place)));
        return candidates.stream()
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static com.microsoft.playwright.Browser start() throws IOException {
        Optional<Path> program = installed(System::getenv);
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        if (program.isEmpty()) download(environment);
        boolean root = "root".equals(System.getProperty("user.name"));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setHeadless(true)
                .setChromiumSandbox(!root)
                .setArgs(Arrays.asList(
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        program.ifPresent(options::setExecutablePath);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        try {
            com.microsoft.playwright.Browser browser = playwright.chromium().launch(options);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return browser;
        } catch (PlaywrightException e) {
            playwright.close();
            throw e;
        }
    }

    /** Only Chromium; the tool alone would fetch three browsers. */
    private static void download(Map<String, String> environment) throws IOException {
        ProcessBuilder install =
                Driver.ensureDriverInstalled(environment, false).createProcessBuilder();
        install.command().addAll(List.of("install", "chromium"));
        Process process = install.inheritIO().start();
        try {
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0)
                throw new IOException("the download of Chromium failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
