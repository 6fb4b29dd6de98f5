package org.shikao.flow;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a new exam starts with.
 *
 * @param rules a shipped rule pack's name or the path of a YAML file
 * @param catalogue a YAML file; empty takes the built-in catalogue
 * @param title empty takes the title of the rule pack
 */
public record NewExam(String rules, Optional<Path> catalogue, String title) {}
