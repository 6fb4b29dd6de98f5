package org.shikao.files.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.rules.RulePack;

/** The rule packs that travel inside the program. */
public final class RulePacks {
    /** The pack a new exam takes when none is named. */
    public static final String DEFAULT = "hunan";

    private static final List<String> NAMES = List.of(DEFAULT, "zigong", "hefei", "henan", "raw100", "one-decimal");

    private final RulePackYaml yaml = new RulePackYaml();

    /** Names of all shipped packs, the default first. */
    public List<String> names() {
        return NAMES;
    }

    /** A shipped pack, empty if there is none of this name. */
    public Optional<RulePack> load(String name) {
        return text(name)
                .map(text -> yaml.read(text, name + ".yaml")
                        .value()
                        .orElseThrow(() -> new IllegalStateException("shipped rule pack is not legal: " + name)));
    }

    /** A shipped pack's text with its comments, for a county to copy and change; empty if there is none of this name. */
    public Optional<String> text(String name) {
        return NAMES.contains(name) ? Optional.of(resource("/org/shikao/rules/" + name + ".yaml")) : Optional.empty();
    }

    /** Any pack as YAML with the explanations of the default pack above its keys; reading it gives an equal pack. */
    public String explained(RulePack pack) {
        String explained = text(DEFAULT).orElseThrow();
        return YamlComments.of(explained).into(yaml.write(pack), pack.name());
    }

    private static String resource(String path) {
        try (InputStream in = RulePacks.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("not in the program: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
