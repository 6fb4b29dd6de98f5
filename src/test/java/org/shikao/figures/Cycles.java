package org.shikao.figures;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which packages reach themselves again over their imports. */
final class Cycles {
    private Cycles() {}

    static Set<String> among(List<Source> sources) {
        Map<String, Set<String>> known = new TreeMap<>();
        sources.forEach(source -> known.computeIfAbsent(source.packageName(), name -> new TreeSet<>()));
        sources.forEach(source -> source.imports().forEach(each -> addPackage(each, source.packageName(), known)));
        Set<String> inCycle = new TreeSet<>();
        known.keySet().stream().filter(name -> reaches(name, name, known)).forEach(inCycle::add);
        return inCycle;
    }

    /** The package of an import is its longest beginning that is one of ours. */
    private static void addPackage(String imported, String importer, Map<String, Set<String>> known) {
        String name = imported;
        while (name.contains(".") && !known.containsKey(name)) {
            name = name.substring(0, name.lastIndexOf('.'));
        }
        if (known.containsKey(name) && !name.equals(importer)) {
            known.get(importer).add(name);
        }
    }

    private static boolean reaches(String from, String wanted, Map<String, Set<String>> known) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(known.get(from));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(wanted)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(known.get(next));
            }
        }
        return false;
    }
}
