package org.shikao.files.sheet;

import java.io.*;
import java.nio.file.*;

public final class RosterTemplate {
    public static void write(Path p) throws IOException {}
}
