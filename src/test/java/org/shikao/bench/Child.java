package org.shikao.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shikao.bench.Job.Desk;
import org.shikao.bench.Job.Outcome;

/** The measured process: runs one job and prints what it took, the start of the JVM included, its preparation not. */
final class Child {
    private Child() {}

    public static void main(String[] args) throws Exception {
        Job job = Jobs.named(args[0]);
        Desk desk = new Desk(Path.of(args[1]), Integer.parseInt(args[2]));
        long wall = wall();
        long cpu = cpu();
        job.prepare(desk);
        long preparedWall = wall() - wall;
        long preparedCpu = cpu() - cpu;
        Outcome outcome = job.run(desk);
        System.out.println(String.join(
                "\t",
                "MEASURED",
                String.valueOf(wall() - preparedWall),
                String.valueOf(cpu() - preparedCpu),
                String.valueOf(peak()),
                String.valueOf(outcome.count()),
                outcome.note()));
        System.exit(0);
    }

    /** Milliseconds since the JVM started. */
    private static long wall() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    /** Milliseconds of all threads. */
    private static long cpu() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1_000_000;
    }

    /** Peak resident memory in MiB; 0 where there is no /proc. */
    private static long peak() throws Exception {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(0);
    }
}
