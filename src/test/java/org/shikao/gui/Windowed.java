package org.shikao.gui;

import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;

/**
 * Makes window tests run without a display ({@code @ExtendWith(Windowed.class)}). Words cannot be drawn on Linux
 * without Pango: where it is missing the tests are skipped and say which package to install.
 */
public final class Windowed implements BeforeAllCallback {
    private static final List<String> FOLDERS = List.of(
            "/usr/lib",
            "/usr/lib64",
            "/lib",
            "/lib64",
            "/usr/lib/x86_64-linux-gnu",
            "/usr/lib/aarch64-linux-gnu",
            "/usr/local/lib");
    private static final String LIBRARY = "libpangoft2-1.0.so.0";

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Assumptions.assumeTrue(
                hasPango(),
                "window tests skipped: " + LIBRARY
                        + " is missing; install libpangoft2-1.0-0 (Debian, Ubuntu) or pango");
        // Monocle's screen is 1280 wide unless told otherwise, and it fails when a window is larger than its screen
        System.setProperty("headless.geometry", "2048x1280-32");
        FxToolkit.registerPrimaryStage();
    }

    private static boolean hasPango() {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        return !linux || FOLDERS.stream().anyMatch(folder -> new File(folder, LIBRARY).exists());
    }
}
