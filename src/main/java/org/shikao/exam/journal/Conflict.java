package org.shikao.exam.journal;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.SheetKey;

/**
 * Two sheets for one candidate and subject, each written without knowledge of the other. {@code devices} are ascending, and
 * {@code versions.get(i)} is the sheet as {@code devices.get(i)} left it; one of these devices is named by the decision.
 */
public record Conflict(SheetKey sheet, List<String> devices, List<MarkSheet> versions) {
    public Conflict {
        devices = List.copyOf(devices);
        versions = List.copyOf(versions);
        if (devices.size() != versions.size()) {
            throw new IllegalArgumentException("every device has its version");
        }
    }

    /** The sheet as this device left it, empty if the device has no version of it. */
    public Optional<MarkSheet> version(String device) {
        int at = devices.indexOf(device);
        return at < 0 ? Optional.empty() : Optional.of(versions.get(at));
    }
}
