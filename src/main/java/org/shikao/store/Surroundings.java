package org.shikao.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What the store takes from the machine: its name, the folder where all programs of this machine meet to lock exam files
 * ({@code locks}), a clock (shown only, never decides) and randomness for device ids.
 */
public record Surroundings(String machine, Path locks, Clock clock, RandomGenerator random) {

    /** This machine: its host name as the environment tells it, the temporary folder, the system's clock and secure randomness. */
    public static Surroundings ofThisMachine() {
        return new Surroundings(
                machineName(),
                Path.of(System.getProperty("java.io.tmpdir")),
                Clock.system(ZoneId.systemDefault()),
                new SecureRandom());
    }

    private static String machineName() {
        return Optional.ofNullable(System.getenv("COMPUTERNAME"))
                .or(() -> Optional.ofNullable(System.getenv("HOSTNAME")))
                .map(Objects::toString)
                .orElse("");
    }
}
