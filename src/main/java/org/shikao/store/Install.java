package org.shikao.store;

/**
 * The copy of the program that opens an exam file: {@code id} is stable and unique to a user on a machine (it tells devices
 * apart), {@code person} is shown to a second opener.
 */
public record Install(String id, String person, Surroundings surroundings) {
    /** An install on this machine. */
    public static Install here(String id, String person) {
        return new Install(id, person, Surroundings.ofThisMachine());
    }
}
