package org.shikao.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;

/**
 * The settings on disk: read once, changed in memory, written late into a temporary file that is then moved over the
 * old one, so that a crash leaves the old or the new file and never half of one. A file that cannot be read is kept
 * aside as {@code settings.damaged.json} and the program starts with fresh settings.
 */
public final class SettingsFile implements AutoCloseable {
    private static final Logger LOG = System.getLogger(SettingsFile.class.getName());
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private Runnable onChange = () -> {};
    private boolean unsaved;
    private Settings settings;

    /**
     * Reads the settings in this folder.
     *
     * @param folder the person's folder, made when first written
     */
    public SettingsFile(Path folder) {
        this.file = folder.resolve("settings.json");
        this.settings = read();
    }

    /** The settings now. */
    public synchronized Settings get() {
        return settings;
    }

    /** Called after each change: whoever listens sees to it that {@link #write} follows a little later. */
    public void onChange(Runnable listener) {
        onChange = listener;
    }

    /** Changes the settings in memory. */
    public void change(UnaryOperator<Settings> change) {
        synchronized (this) {
            Settings changed = change.apply(settings);
            if (changed.equals(settings)) {
                return;
            }
            settings = changed;
            unsaved = true;
        }
        onChange.run();
    }

    /** Writes the settings if there is no file yet, so that this installation keeps its name. */
    public synchronized void keep() {
        if (!Files.exists(file)) {
            unsaved = true;
            write();
        }
    }

    /** Writes what was changed and not written yet. */
    @Override
    public void close() {
        write();
    }

    /** Writes what was changed and not written yet; on any thread. */
    public synchronized void write() {
        if (!unsaved) {
            return;
        }
        unsaved = false;
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "settings", ".tmp");
            try {
                Files.write(fresh, JSON.writeValueAsBytes(settings));
                moveOver(fresh);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            // settings are a comfort: the work goes on without them
            LOG.log(Level.WARNING, "settings not written", e);
        }
    }

    private void moveOver(Path fresh) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Settings read() {
        try {
            Settings read = JSON.readValue(Files.readAllBytes(file), Settings.class);
            return read == null ? Settings.fresh() : read;
        } catch (NoSuchFileException e) {
            return Settings.fresh();
        } catch (JsonProcessingException e) {
            keepAside();
            return Settings.fresh();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "settings not read", e);
            return Settings.fresh();
        }
    }

    private void keepAside() {
        LOG.log(Level.WARNING, "settings damaged, kept aside");
        try {
            Files.move(file, file.resolveSibling("settings.damaged.json"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
