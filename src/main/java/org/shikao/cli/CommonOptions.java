package org.shikao.cli;

import java.nio.file.Path;
import org.shikao.text.Lang;
import picocli.CommandLine.Option;

/** Options that every command has. */
final class CommonOptions {
    @Option(names = "--json")
    boolean json;

    @Option(names = "--lang", paramLabel = "LANG")
    String lang = Lang.ZH_CN.tag();

    @Option(names = "--password-file", paramLabel = "FILE")
    Path passwordFile;
}
