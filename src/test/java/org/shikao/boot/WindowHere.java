package org.shikao.boot;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import javafx.stage.Stage;
import org.shikao.flow.Entropy;
import org.shikao.gui.Screens;
import org.shikao.gui.dialog.FileChoice;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.Workspace;
import org.shikao.settings.SettingsFile;
import org.shikao.store.Install;
import org.shikao.text.Lang;

/** The window of the whole program on a stage of this JVM, put together as at a real start. */
public final class WindowHere implements Screens.Program {
    private final WindowApplication application;

    /** Opens the window; call on the window's thread. */
    public WindowHere(Entropy entropy, SettingsFile settings, Stage stage, FileChoice files) {
        Wiring wiring = new Wiring(Install.here("window", "测试"), Lang.ZH_CN, entropy);
        application = new WindowApplication(wiring, settings, stage, files);
        application.show(Optional.empty(), new Semaphore(0));
    }

    @Override
    public Services services() {
        return application.services();
    }

    @Override
    public Navigator navigator() {
        return application.navigator();
    }

    /** The exam that is open. */
    public Workspace workspace() {
        return application.workspace();
    }
}
