package org.shikao.files.pdf;

import java.io.*;
import java.util.*;

public final class Forms {
    public static List<String> kinds() {
        return List.of("ticket", "door-list", "mark-sheet", "mark-sheet-filled", "result-summary", "result-list");
    }

    public static FormMade write(String kind, FormInput in, OutputStream out) throws IOException {
        out.write("x".getBytes());
        return new FormMade(1, List.of());
    }
}
