package org.portreeve.launcher.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real Chromium, where the machine has one; otherwise the journey is skipped, unless a browser is required. */
final class Chromium implements AutoCloseable {
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final String AT_REST =
            "() => Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setHeadless(true)
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    static Chromium open() {
        Optional<Path> executable = Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (!Boolean.parseBoolean(System.getenv("PORTREEVE_REQUIRE_BROWSER"))) {
            assumeTrue(executable.isPresent(), "no Chromium on this machine; CHROMIUM may name one");
        }
        return new Chromium(executable.orElseThrow());
    }

    /** A page of its own session, signed in as one of the demo people. */
    Page signInAs(String name) {
        Page page = page(1440, 900, ColorScheme.LIGHT);
        signIn(page, name);
        return page;
    }

    Page page(int width, int height, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-US"));
        Page page = context.newPage();
        page.setDefaultTimeout(60_000);
        return page;
    }

    static void signIn(Page page, String name) {
        page.navigate(RunningProduct.get().address() + "/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForURL(Pattern.compile(".*/(t/|no-access).*"));
    }

    /** Keeps a picture of the page; where asked to, as the README's. */
    static void shoot(Page page, String name) {
        page.waitForFunction(AT_REST);
        assertThat(page.locator("vaadin-notification-card")).hasCount(0);
        Path picture = Path.of("target", "screenshots", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        if (Boolean.getBoolean("portreeve.readme-pictures")) {
            try {
                Path images = Path.of("..", "docs", "images");
                Files.createDirectories(images);
                Files.copy(picture, images.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
